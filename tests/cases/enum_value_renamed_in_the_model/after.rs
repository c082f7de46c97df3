use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app")]
pub enum Status {
    #[model(name = "a")]
    A,
    #[model(name = "z", renamed_from = "b")]
    Z,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub status: Status,
}
