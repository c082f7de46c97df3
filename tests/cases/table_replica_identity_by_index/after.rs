use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    index(code, unique, name = "idx_events_code"),
    replica_identity = index("idx_events_code")
)]
pub struct Event {
    pub code: i32,
}
