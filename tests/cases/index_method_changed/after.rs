use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind, using = hash))]
pub struct Event {
    pub kind: i32,
}
