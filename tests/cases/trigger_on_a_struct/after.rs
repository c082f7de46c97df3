use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", trigger(touch, before, insert, update(of(name, age)), for_each_row, when = sql("new.age > 1"), call = "app.touch()", arguments("it's", "b")), trigger("After all", after, delete, for_each_statement, old_table = "gone", call = "app.touch()", disabled, comment = "off"), trigger(late, constraint, deferrable = initially_deferred, after, insert, for_each_row, call = "app.touch()"))]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
    pub age: Option<i32>,
    pub tenant: i32,
}
