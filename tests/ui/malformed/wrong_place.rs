use modelmig::Model;

#[derive(Model)]
#[model(default = 1)]
struct A {
    #[model(schema = "app", exclude(a(op = "=")))]
    a: i32,
}

fn main() {}
