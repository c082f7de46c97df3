use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id, include(name)))]
pub struct Customer {
    pub id: i64,
    pub name: String,
}
