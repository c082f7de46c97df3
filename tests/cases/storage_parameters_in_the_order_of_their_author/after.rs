use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", with(autovacuum_enabled = false, fillfactor = 70, parallel_workers = 2))]
#[model(index(note, name = "events_note", with(deduplicate_items = off, fillfactor = 60)))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    pub note: String,
}

#[derive(Model)]
#[model(schema = "app", with(fillfactor = 90, autovacuum_enabled = false))]
pub struct Visit {
    #[model(primary_key)]
    pub id: i64,
}
