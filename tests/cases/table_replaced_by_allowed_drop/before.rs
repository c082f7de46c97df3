use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Client {
    #[model(primary_key)]
    pub id: i64,
    #[model(unique)]
    pub email: String,
}
