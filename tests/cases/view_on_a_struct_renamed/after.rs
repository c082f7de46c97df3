use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub total: i64,
}

#[derive(Model)]
#[model(schema = "shop", table = "Large Orders", renamed_from = "large", view = sql("SELECT id, total FROM shop.orders WHERE total > 1000"))]
pub struct Large {
    pub id: i64,
    pub total: i64,
}
