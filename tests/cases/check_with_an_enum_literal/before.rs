use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    A,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(default = "a", check = sql("status in ('a')"))]
    pub status: Status,
}
