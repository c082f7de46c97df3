use modelmig::Model;
use uuid::Uuid;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, default = sql("gen_random_uuid()"))]
    pub id: Uuid,
}
