use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Apple {
    pub x: i32,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Berry {
    pub y: i32,
}
