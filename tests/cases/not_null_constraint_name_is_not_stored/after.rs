use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(not_null(name = "nn2"))]
    pub name: String,
}
