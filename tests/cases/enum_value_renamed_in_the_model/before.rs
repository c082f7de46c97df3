use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app")]
pub enum Status {
    #[model(name = "a")]
    A,
    #[model(name = "b")]
    B,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub status: Status,
}
