use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "timestamp[]")]
    pub seen_at: String,
    #[model(type = "timestamptz(3)")]
    pub sent_at: String,
    #[model(type = "timetz")]
    pub opens_at: String,
    #[model(type = "text")]
    pub told_at: String,
}
