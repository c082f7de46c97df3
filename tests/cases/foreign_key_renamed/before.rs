use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app", foreign_key((customer_id) = Customer(id), name = "orders_customer_id_fkey"))]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub customer_id: i64,
}
