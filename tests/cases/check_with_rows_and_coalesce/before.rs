use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    check(ck_pairs_row = sql("(a, b) <> (1, 2)")),
    check(ck_pairs_any = sql("coalesce(a, b, 0) > 0 or a is null"))
)]
pub struct Pair {
    pub a: Option<i32>,
    pub b: Option<i32>,
}
