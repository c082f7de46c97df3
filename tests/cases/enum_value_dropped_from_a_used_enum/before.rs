use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    A,
    B,
}

#[derive(Model)]
#[model(
    schema = "app",
    index(id, where = sql("status = 'a'"), name = "idx_orders_open", comment = "open ones")
)]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = "a", check = sql("status = 'a'"), comment = "where it stands", statistics = 50)]
    pub status: Status,
}
