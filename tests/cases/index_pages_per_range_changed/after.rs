use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(kind, using = brin, with(pages_per_range = 16)))]
pub struct Event {
    pub kind: i32,
}
