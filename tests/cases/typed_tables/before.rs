use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Other {
    #[model(primary_key)]
    pub id: i64,
}
