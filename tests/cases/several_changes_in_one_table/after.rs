use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_len = 80, default = "?")]
    pub name: String,
    #[model(check = sql("age > 1"))]
    pub age: i64,
    #[model(index)]
    pub city: Option<String>,
}
