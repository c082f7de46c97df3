use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email(collate = "C")))]
pub struct Customer {
    pub email: String,
}
