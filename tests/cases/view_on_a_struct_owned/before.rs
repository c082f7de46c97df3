use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
    pub age: Option<i32>,
    pub tenant: i32,
}

/// Of age.
#[derive(Model)]
#[model(schema = "app", table = "Grown ups", view = sql("SELECT u.id, u.\"full name\" FROM app.users u, app.users o WHERE u.age > 17 AND o.id = u.id"), with(security_barrier))]
pub struct Adult {
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
}
