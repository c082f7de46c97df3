use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Invoice {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = "postgres")]
    pub author: String,
}
