use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, serial, renamed_from = "id")]
    pub number: i32,
}
