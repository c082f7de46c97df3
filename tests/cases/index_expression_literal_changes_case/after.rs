use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(sql("email || 'a'"), name = "idx_customers_mark"))]
pub struct Customer {
    pub email: String,
}
