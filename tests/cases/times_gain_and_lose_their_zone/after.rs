use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "timestamptz[]")]
    pub seen_at: String,
    #[model(type = "timestamptz")]
    pub sent_at: String,
    #[model(type = "time")]
    pub opens_at: String,
    #[model(type = "timestamptz")]
    pub told_at: String,
}
