use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email, comment = "old"))]
pub struct Customer {
    pub email: String,
}
