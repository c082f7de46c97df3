use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(email, nulls_not_distinct))]
pub struct Customer {
    pub email: Option<String>,
}
