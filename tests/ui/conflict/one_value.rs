use modelmig::Model;

#[derive(Model)]
struct A {
    #[model(identity, default = 1)]
    id: i64,
    #[model(primary_key, null)]
    key: i64,
    #[model(type = "text", json)]
    data: String,
    #[model(skip, default = 1)]
    cache: i32,
    #[model(on_delete = cascade)]
    other: i64,
}

fn main() {}
