use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Session {
    #[model(primary_key)]
    pub id: i64,
}
