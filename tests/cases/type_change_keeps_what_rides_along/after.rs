use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(comment = "as measured", statistics = 500, storage = external)]
    pub value: String,
}
