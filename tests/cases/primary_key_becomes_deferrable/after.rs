use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id, deferrable))]
pub struct Customer {
    pub id: i64,
}
