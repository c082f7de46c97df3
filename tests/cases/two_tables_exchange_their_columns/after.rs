use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Apple {
    pub y: i32,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Berry {
    pub x: i32,
}
