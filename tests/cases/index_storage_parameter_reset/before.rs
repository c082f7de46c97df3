use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind, with(fillfactor = 90, deduplicate_items = "off")))]
pub struct Event {
    pub kind: i32,
}
