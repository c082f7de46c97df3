use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    index(sql("LOWER( (email) )"), where = sql("email != ''"), name = "idx_customers_email_lower")
)]
pub struct Customer {
    pub email: String,
}
