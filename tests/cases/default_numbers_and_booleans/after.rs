use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = -1)]
    pub low: i32,
    #[model(default = -1.5)]
    pub ratio: f64,
    #[model(default = true)]
    pub on: bool,
}
