use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop", partition_by = range(happened_at), primary_key(id, happened_at))]
pub struct Event {
    pub id: i64,
    pub happened_at: chrono::NaiveDate,
    #[model(default = "new", index)]
    pub state: String,
    pub note: Option<String>,
    pub size: i32,
}

/// Its bounds, in another spelling.
#[derive(Model)]
#[model(schema = "shop", partition_of = Event)]
#[model(values = sql("FROM (DATE '2026-01-01') TO ('2027-01-01')"))]
pub struct Event2026 {
    pub id: i64,
    pub happened_at: chrono::NaiveDate,
    #[model(default = "old")]
    pub state: String,
    pub note: String,
}

#[derive(Model)]
#[model(schema = "shop", table = "Event 2027", partition_of = Event, partition_by = list(id))]
#[model(values = sql("FROM ('2027-01-01') TO ('2028-01-01')"), comment = "the coming year")]
pub struct Event2027 {}

#[derive(Model)]
#[model(schema = "shop", partition_of = Event2027, values = sql("IN (1, 2)"))]
#[model(index(note, name = "ix_new_notes"))]
pub struct NewEvent2027 {
    pub note: Option<String>,
}

#[derive(Model)]
#[model(schema = "shop", partition_of = Event2027, values = default)]
pub struct OtherEvent2027 {}
