use modelmig::{Model, PgComposite, PgDomain, PgEnum};

#[derive(Model)]
enum A {
    B,
}

#[derive(Model)]
struct C(i32);

#[derive(PgEnum)]
struct D {
    a: i32,
}

#[derive(PgEnum)]
enum E {
    F(i32),
}

#[derive(PgDomain)]
struct G {
    a: i32,
}

#[derive(PgComposite)]
struct H(i32);

fn main() {}
