use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Thing {
    #[model(primary_key)]
    pub id: i64,
}
