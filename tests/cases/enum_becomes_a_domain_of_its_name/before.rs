use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", name = "color")]
pub enum Color {
    Red,
    Blue,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Car {
    #[model(primary_key)]
    pub id: i64,
    pub color: Color,
    pub stripes: Vec<Color>,
}
