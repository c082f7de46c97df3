use modelmig::{Model, PgDomain};

#[derive(PgDomain)]
#[model(schema = "app", check = sql("VALUE LIKE '%@%'"), default = "nobody@example.org", not_null)]
pub struct Email(pub String);

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub email: Option<Email>,
}
