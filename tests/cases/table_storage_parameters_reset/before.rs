use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", with(fillfactor = 90), toast(vacuum_truncate = false))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    pub body: String,
}
