use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop", check(ck_orders_total = sql("shop.is_sound(total)")))]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub total: i64,
}
