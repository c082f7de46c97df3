use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", renamed_from = "clients")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Customer::id)]
    pub parent_id: Option<i64>,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Customer::id)]
    pub client_id: i64,
}
