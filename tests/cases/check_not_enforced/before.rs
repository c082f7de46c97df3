use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", check(ck_customers_age = sql("age > 0")))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub age: i16,
}
