use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    check(ck_customers_age = sql("age > 13"), comment = "grown up"),
    unique(email, name = "uq_customers_login", comment = "one account each")
)]
pub struct Customer {
    pub age: i32,
    pub email: String,
    pub region: i32,
}
