use modelmig::{Model, PgDomain};

#[derive(PgDomain)]
#[model(schema = "app")]
pub struct Code(pub String);

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub code: Code,
}
