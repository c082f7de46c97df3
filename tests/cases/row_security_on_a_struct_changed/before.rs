use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", rls(force), policy(own, using = sql("tenant = current_setting('app.tenant')::int")), policy("No kids", for = select, restrictive, using = sql("age > 12"), comment = "by law"), policy(insert, for = insert, with_check = sql("age > 17")))]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
    pub age: Option<i32>,
    pub tenant: i32,
}
