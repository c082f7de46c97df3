use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "shop")]
pub enum Mood {
    Good,
    Fair,
    Bad,
}

#[derive(Model)]
#[model(schema = "shop")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub mood: Mood,
}
