use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    check(ck_customers_plan = sql("(plan)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])"))
)]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_len = 10)]
    pub plan: String,
}
