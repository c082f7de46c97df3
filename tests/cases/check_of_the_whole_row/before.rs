use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Pair {
    pub a: Option<i32>,
    pub b: Option<i32>,
}
