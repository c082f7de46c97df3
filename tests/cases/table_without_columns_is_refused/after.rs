use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Marker {}
