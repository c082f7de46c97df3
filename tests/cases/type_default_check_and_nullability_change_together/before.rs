use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = 1, check = sql("value > 0"))]
    pub value: Option<i32>,
}
