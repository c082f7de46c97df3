use modelmig::Model;

#[derive(Model)]
#[model(schema = "a", schema = "b", primary_key(a))]
struct A {
    #[model(primary_key)]
    a: i32,
    #[model(default = 1, default = 2)]
    b: i32,
}

fn main() {}
