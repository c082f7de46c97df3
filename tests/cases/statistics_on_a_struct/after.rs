use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", statistics(name, age, kinds(mcv, dependencies), target = 500), statistics(age, sql("id % 7"), name = "rest"))]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
    pub age: Option<i32>,
    pub tenant: i32,
}
