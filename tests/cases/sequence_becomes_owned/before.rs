use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(default = sql("nextval('app.numbers')"))]
    pub id: i32,
}
