use modelmig::{Model, PgDomain};

#[derive(PgDomain)]
#[model(schema = "app", check = sql("VALUE <> ''"))]
pub struct Name(pub String);

#[derive(PgDomain)]
#[model(schema = "app", check = sql("length(VALUE) < 90"))]
pub struct Title(pub Name);

#[derive(Model)]
#[model(schema = "app")]
pub struct Article {
    #[model(primary_key)]
    pub id: i64,
    pub title: Title,
}
