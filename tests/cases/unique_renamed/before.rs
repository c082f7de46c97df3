use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(email, name = "customers_email_key"))]
pub struct Customer {
    pub email: String,
}
