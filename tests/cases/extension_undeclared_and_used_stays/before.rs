use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "citext")]
    pub email: String,
    #[model(type = "hstore[]")]
    pub marks: Vec<String>,
}
