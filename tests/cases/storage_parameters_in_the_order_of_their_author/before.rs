use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", with(fillfactor = 70, autovacuum_enabled = false))]
#[model(index(note, name = "events_note", with(fillfactor = 80, deduplicate_items = off)))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    pub note: String,
}
