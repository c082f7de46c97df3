use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    unique(region, nickname),
    check(ck_customers_named = sql("nickname <> region")),
    index(region, where = sql("nickname IS NOT NULL")),
    index(region, include(nickname), name = "idx_customers_lookup")
)]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub region: String,
    #[model(index)]
    pub nickname: Option<String>,
}
