//! SQL that would become a part of the table around it.
use modelmig::Model;

#[derive(Model)]
#[model(index(age, where = sql("age > 1; DROP TABLE users")))]
struct User {
    #[model(check = sql("age > 1), CHECK (height > 0"))]
    age: i32,
    #[model(type = "integer, weight integer")]
    height: i32,
}

fn main() {
    let _ = User::COLUMNS;
}
