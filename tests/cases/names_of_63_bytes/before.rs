use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    table = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk",
    primary_key(id, name = "pk_63")
)]
pub struct Order {
    pub id: i64,
}
