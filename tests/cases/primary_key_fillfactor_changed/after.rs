use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id, with(fillfactor = 70)))]
pub struct Customer {
    pub id: i64,
}
