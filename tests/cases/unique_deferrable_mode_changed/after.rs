use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(email, deferrable = initially_deferred))]
pub struct Customer {
    pub email: String,
}
