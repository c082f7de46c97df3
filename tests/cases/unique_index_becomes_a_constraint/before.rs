use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email, unique, name = "uq_customers_email"))]
pub struct Customer {
    pub email: String,
}
