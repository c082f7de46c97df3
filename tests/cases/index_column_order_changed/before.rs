use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(a, b, name = "idx_events_ab"))]
pub struct Event {
    pub a: i32,
    pub b: i32,
}
