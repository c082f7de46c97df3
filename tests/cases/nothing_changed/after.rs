use chrono::{DateTime, Utc};
use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    New,
    Paid,
}

#[derive(Model)]
#[model(schema = "app", index(created_at desc, where = sql("name IS NOT NULL")))]
pub struct Customer {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(unique, max_len = 80)]
    pub email: String,
    #[model(index)]
    pub name: Option<String>,
    #[model(default = "new")]
    pub status: Status,
    #[model(default = sql("now()"))]
    pub created_at: DateTime<Utc>,
}
