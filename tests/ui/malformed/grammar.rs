use modelmig::Model;

#[derive(Model)]
#[model(index(name descending), unique = "a", check(sql("a > 0")), , where = 1 + 2)]
struct A {
    #[model(type)]
    name: String,
    #[model]
    a: i32,
}

fn main() {}
