use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Line {
    pub price: i64,
    pub double: Option<i64>,
}
