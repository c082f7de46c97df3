use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id, with(fillfactor = 90)))]
pub struct Customer {
    pub id: i64,
}
