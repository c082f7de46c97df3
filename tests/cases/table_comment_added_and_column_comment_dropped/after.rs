use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", comment = "People who can sign in")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub name: String,
}
