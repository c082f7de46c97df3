use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Host {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "inet")]
    pub address: String,
}
