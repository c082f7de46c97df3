use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("age >= 13"))]
    pub age: i16,
}
