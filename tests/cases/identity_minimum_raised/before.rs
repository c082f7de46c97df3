use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity)]
    pub id: i64,
}
