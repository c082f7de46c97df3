use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind), cluster = "idx_events_kind")]
pub struct Event {
    pub kind: i32,
}
