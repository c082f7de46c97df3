use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", rls, policy(own, using = sql("tenant = current_setting('app.tenant')::int")), policy("No kids", for = select, restrictive, using = sql("age > 14"), comment = "by law"))]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
    pub age: Option<i32>,
    pub tenant: i32,
}
