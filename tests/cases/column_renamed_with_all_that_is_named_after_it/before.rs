use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Region {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(
    schema = "app",
    index(nick, region_id, where = sql("nick <> ''")),
    check(ck_customers_long = sql("length(nick) > 1"))
)]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(unique, check = sql("nick <> 'x'"))]
    pub nick: String,
    #[model(null, generated = sql("upper(nick)"))]
    pub loud: String,
    #[model(references = Region::id)]
    pub region_id: i64,
}
