use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity(name = "customer_numbers"))]
    pub id: i64,
}
