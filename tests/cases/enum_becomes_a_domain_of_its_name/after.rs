use modelmig::{Model, PgDomain};

#[derive(PgDomain)]
#[model(schema = "app", name = "color", type = "text", check(sql("VALUE <> ''")))]
pub struct Color(String);

#[derive(Model)]
#[model(schema = "app")]
pub struct Car {
    #[model(primary_key)]
    pub id: i64,
    pub color: Color,
    pub stripes: Vec<Color>,
}
