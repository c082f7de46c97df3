use modelmig::{Model, PgEnum};

#[derive(Model)]
#[model(column(b, type = "text"))]
struct A {
    a: i32,
    #[model(name = "a")]
    c: i32,
    b: i32,
}

#[derive(PgEnum)]
enum E {
    A,
    #[model(name = "A")]
    B,
}

fn main() {}
