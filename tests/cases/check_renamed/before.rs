use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", check(sql("age > 0"), name = "age_positive"))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub age: i16,
}
