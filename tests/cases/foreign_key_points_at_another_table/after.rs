use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Company {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app", foreign_key((buyer_id) = Company(id), name = "fk_orders_buyer"))]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub buyer_id: i64,
}
