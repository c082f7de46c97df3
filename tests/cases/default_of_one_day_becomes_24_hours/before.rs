use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Invoice {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "interval", default = sql("'1 day'"))]
    pub grace: String,
}
