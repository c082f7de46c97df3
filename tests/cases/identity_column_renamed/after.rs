use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity, renamed_from = "id")]
    pub number: i64,
}
