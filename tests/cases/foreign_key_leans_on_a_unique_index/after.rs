use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(a, b, c, unique, name = "ux_places"))]
pub struct Place {
    pub a: i32,
    pub b: i32,
    pub c: i32,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Visit {
    pub a: i32,
    pub b: i32,
}
