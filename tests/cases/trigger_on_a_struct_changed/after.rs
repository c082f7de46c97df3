use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", trigger(touch, before, insert, update(of(name, age)), for_each_row, when = sql("new.age > 2"), call = "app.touch()", arguments("it's", "b")), trigger("After all", after, delete, for_each_statement, old_table = "gone", call = "app.touch()", comment = "off"), trigger(late, constraint, deferrable, after, insert, for_each_row, call = "app.touch()"))]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "full name")]
    pub name: String,
    pub age: Option<i32>,
    pub tenant: i32,
}
