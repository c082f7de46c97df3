use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", check(sql("code > 0"), name = "customers_code"))]
pub struct Customer {
    pub code: i32,
}
