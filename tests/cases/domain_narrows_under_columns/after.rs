use modelmig::{Model, PgDomain};

#[derive(PgDomain)]
#[model(schema = "app", type = "varchar(4)")]
pub struct Code(pub String);

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(index)]
    pub code: Option<Code>,
}
