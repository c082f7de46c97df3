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
    index(display_name, region_id, where = sql("display_name <> ''")),
    check(ck_customers_long = sql("length(display_name) > 1"))
)]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(unique, check = sql("display_name <> 'x'"), renamed_from = "nick")]
    pub display_name: String,
    #[model(null, generated = sql("upper(display_name)"))]
    pub loud: String,
    #[model(references = Region::id)]
    pub region_id: i64,
}
