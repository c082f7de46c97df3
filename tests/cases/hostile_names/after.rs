use modelmig::{Model, PgEnum};

#[derive(Model)]
#[model(
    schema = "we\"ird; DROP TABLE x; --",
    table = "we\"ird; DROP TABLE x; --",
    comment = "it's; -- \\ $$",
    check(sql("\"we\"\"ird; DROP TABLE x; --\" > 0"), name = "ck we\"ird; DROP TABLE x; --"),
    index(a, name = "ix we\"ird; DROP TABLE x; --")
)]
pub struct Order {
    #[model(name = "we\"ird; DROP TABLE x; --", default = 7, comment = "'; DROP TABLE x; --")]
    pub a: i32,
    pub b: Option<Odd>,
}

#[derive(PgEnum)]
#[model(schema = "we\"ird; DROP TABLE x; --", name = "e we\"ird; DROP TABLE x; --")]
pub enum Odd {
    #[model(name = "we\"ird; DROP TABLE x; --")]
    One,
    #[model(name = "'; DROP TABLE x; --")]
    Two,
}
