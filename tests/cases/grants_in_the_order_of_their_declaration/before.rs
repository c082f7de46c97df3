use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub total: i64,
    pub note: String,
}
