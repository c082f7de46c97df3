use modelmig::Model;

#[derive(Model)]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(unique, max_len = 30)]
    pub name: String,
}

#[derive(Model)]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Customer::id)]
    pub customer_id: i64,
}
