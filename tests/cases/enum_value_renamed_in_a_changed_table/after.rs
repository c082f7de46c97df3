use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    Open,
    #[model(renamed_from = "void")]
    Cancelled,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Invoice {
    #[model(primary_key)]
    pub id: i64,
    pub status: Status,
    pub history: Vec<Status>,
    pub note: Option<String>,
}
