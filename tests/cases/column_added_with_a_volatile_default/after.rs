use modelmig::Model;
use uuid::Uuid;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = sql("gen_random_uuid()"))]
    pub token: Option<Uuid>,
}
