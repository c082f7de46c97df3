use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    pub body: String,
}
