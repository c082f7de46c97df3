use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app")]
pub enum Status {
    #[model(name = "A")]
    Upper,
    #[model(name = "it's")]
    Quote,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub status: Status,
}
