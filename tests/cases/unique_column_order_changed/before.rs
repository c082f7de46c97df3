use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(region, email, name = "uq_customers_login"))]
pub struct Customer {
    pub region: i32,
    pub email: String,
}
