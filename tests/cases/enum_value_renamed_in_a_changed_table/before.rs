use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    Open,
    Void,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Invoice {
    #[model(primary_key)]
    pub id: i64,
    pub status: Status,
    pub history: Vec<Status>,
}
