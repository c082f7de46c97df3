use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    with(autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.01),
    toast(autovacuum_enabled = false)
)]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    pub body: String,
}
