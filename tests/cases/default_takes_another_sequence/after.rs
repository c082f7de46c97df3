use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Invoice {
    #[model(default = sql("nextval('app.credit_numbers')"))]
    pub number: i64,
}
