use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Coupon {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("code::bigint > 3"))]
    pub code: i32,
}
