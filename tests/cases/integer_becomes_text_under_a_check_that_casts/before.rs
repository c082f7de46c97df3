use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Coupon {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("length(code::text) < 9"))]
    pub code: i32,
}
