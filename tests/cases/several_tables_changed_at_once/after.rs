use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(unique)]
    pub name: Option<String>,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub total: i64,
    #[model(references = Customer::id)]
    pub customer_id: Option<i64>,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Payment {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Order::id)]
    pub order_id: i64,
}
