use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", rls, policy(own, for = all, to("public"), using = sql("(tenant = (current_setting('app.tenant'))::integer)")), trigger(touch, before, update, for_each_row, call = "app.touch()"), statistics(tenant, age, kinds(mcv), name = "facts"))]
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
#[model(schema = "app", table = "Grown ups", view = sql("SELECT users.id, users.\"full name\" FROM app.users WHERE (users.age > 17)"))]
pub struct Adult {
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
}
