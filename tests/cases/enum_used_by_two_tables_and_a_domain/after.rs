use modelmig::{Model, PgDomain, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    B,
}

#[derive(PgDomain)]
#[model(schema = "app", default = sql("'b'"))]
pub struct Stage(pub Status);

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub status: Status,
    pub stage: Stage,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Parcel {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = "b")]
    pub status: Status,
}
