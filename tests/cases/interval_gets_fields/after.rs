use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Job {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "interval day to second(0)")]
    pub every: String,
}
