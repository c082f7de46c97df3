use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email, comment = "new"))]
pub struct Customer {
    pub email: String,
}
