use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Flag {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "char")]
    pub code: String,
}
