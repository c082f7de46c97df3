use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    index(at, name = "idx_events_at"),
    index(code, unique, name = "uq_events_code"),
    cluster = "idx_events_at",
    replica_identity = index("uq_events_code")
)]
pub struct Event {
    pub at: i32,
    pub code: i32,
}
