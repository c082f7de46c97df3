use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(email))]
pub struct Customer {
    pub email: String,
}
