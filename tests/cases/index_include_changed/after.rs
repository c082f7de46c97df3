use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind, include(a, b)))]
pub struct Event {
    pub kind: i32,
    pub a: i32,
    pub b: i32,
}
