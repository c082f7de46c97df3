use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", renamed_from = "status", rename_all = "snake_case")]
pub enum Phase {
    A,
    B,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = "a")]
    pub status: Phase,
}
