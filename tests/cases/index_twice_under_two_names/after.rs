use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email, name = "customers_email_idx1"))]
pub struct Customer {
    pub email: String,
}
