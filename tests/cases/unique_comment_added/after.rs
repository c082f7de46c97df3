use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(email, comment = "one account each"))]
pub struct Customer {
    pub email: String,
}
