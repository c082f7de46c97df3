use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(email, region, name = "uq_customers_login"))]
pub struct Customer {
    pub region: i32,
    pub email: String,
}
