use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(email, deferrable))]
pub struct Customer {
    pub email: String,
}
