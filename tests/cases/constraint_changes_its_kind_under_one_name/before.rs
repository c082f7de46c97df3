use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(code, name = "customers_code"))]
pub struct Customer {
    pub code: i32,
}
