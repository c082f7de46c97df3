use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", access_method = "heap")]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}
