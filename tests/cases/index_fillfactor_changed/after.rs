use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind, with(fillfactor = 70)))]
pub struct Event {
    pub kind: i32,
}
