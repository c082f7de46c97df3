use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id))]
pub struct Customer {
    pub id: i64,
    pub name: String,
}
