use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Article {
    #[model(primary_key)]
    pub id: i64,
    #[model(compression = pglz)]
    pub body: String,
}
