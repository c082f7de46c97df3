use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", check(ck_customers_code = sql(r"code ~ '^[A-Z]{2}\d+$' AND code <> '{{ x }}'")))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub code: String,
}
