use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Setting {
    #[model(primary_key)]
    pub id: i64,
    pub code: String,
}
