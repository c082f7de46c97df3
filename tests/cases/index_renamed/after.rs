use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email))]
pub struct Customer {
    pub email: String,
}
