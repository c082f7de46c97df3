use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Client {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Client::id)]
    pub parent_id: Option<i64>,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Client::id)]
    pub client_id: i64,
}
