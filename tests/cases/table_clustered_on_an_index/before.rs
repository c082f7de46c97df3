use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind))]
pub struct Event {
    pub kind: i32,
}
