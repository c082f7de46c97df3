use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", check(ck_customers_short = sql("length(name) < 9")))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "varchar")]
    pub name: String,
}
