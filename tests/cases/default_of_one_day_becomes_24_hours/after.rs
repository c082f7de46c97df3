use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Invoice {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "interval", default = sql("'24:00:00'"))]
    pub grace: String,
}
