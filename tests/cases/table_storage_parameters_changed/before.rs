use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", with(fillfactor = 90))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}
