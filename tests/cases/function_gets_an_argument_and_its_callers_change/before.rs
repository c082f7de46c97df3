use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop", check(ck_orders_total = sql("shop.is_sound(total)")), rls)]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = sql("shop.first_total()"))]
    pub total: i64,
}
