use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Host {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "cidr")]
    pub address: String,
}
