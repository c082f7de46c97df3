use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email, unique))]
pub struct Customer {
    pub email: Option<String>,
}
