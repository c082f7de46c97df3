use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_len = 50)]
    pub name: Option<String>,
    #[model(check = sql("age > 0"), index)]
    pub age: i32,
}
