use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    pub id: Option<i64>,
}
