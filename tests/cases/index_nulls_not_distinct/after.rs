use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email, unique, nulls_not_distinct))]
pub struct Customer {
    pub email: Option<String>,
}
