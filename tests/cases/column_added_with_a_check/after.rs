use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("age BETWEEN 13 AND 150"))]
    pub age: Option<i16>,
}
