use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", replica_identity = full)]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}
