use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unlogged)]
pub struct Session {
    #[model(primary_key)]
    pub id: i64,
}
