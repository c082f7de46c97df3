use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", with(fillfactor = 70, parallel_workers = 2))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}
