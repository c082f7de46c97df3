use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", check(ck_pairs_filled = sql("pairs IS NOT NULL")))]
pub struct Pair {
    pub a: Option<i32>,
    pub b: Option<i32>,
}
