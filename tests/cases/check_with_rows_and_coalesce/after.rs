use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    check(ck_pairs_row = sql("(a,b)<>(1,2)")),
    check(ck_pairs_any = sql("COALESCE(a,b,0) > 0 OR a IS NULL"))
)]
pub struct Pair {
    pub a: Option<i32>,
    pub b: Option<i32>,
}
