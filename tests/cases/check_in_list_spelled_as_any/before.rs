use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", check(ck_customers_plan = sql("plan IN ('a','b')")))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub plan: String,
}
