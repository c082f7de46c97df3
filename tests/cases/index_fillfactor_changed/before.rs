use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind, with(fillfactor = 90)))]
pub struct Event {
    pub kind: i32,
}
