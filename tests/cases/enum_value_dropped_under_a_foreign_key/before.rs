use modelmig::{Model, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Code {
    A,
    B,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Country {
    #[model(primary_key)]
    pub code: Code,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct City {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Country::code)]
    pub country: Code,
}
