use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop")]
pub struct Item {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "one.citext")]
    pub label: String,
    pub name: String,
}
