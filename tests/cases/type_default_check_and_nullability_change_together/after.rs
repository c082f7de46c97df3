use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = 2, check = sql("value > 1"))]
    pub value: i64,
}
