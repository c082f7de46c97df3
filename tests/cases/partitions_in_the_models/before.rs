use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop", partition_by = range(happened_at), primary_key(id, happened_at))]
pub struct Event {
    pub id: i64,
    pub happened_at: chrono::NaiveDate,
    #[model(default = "new")]
    pub state: String,
    pub note: Option<String>,
}

#[derive(Model)]
#[model(schema = "shop", partition_of = Event, values = sql("FROM ('2026-01-01') TO ('2027-01-01')"))]
pub struct Event2026 {}
