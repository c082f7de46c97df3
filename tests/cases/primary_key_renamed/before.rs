use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id, name = "customers_pkey"))]
pub struct Customer {
    pub id: i64,
}
