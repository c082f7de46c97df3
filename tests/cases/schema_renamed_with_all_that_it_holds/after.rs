use modelmig::{Model, PgDomain, PgEnum};

#[derive(PgEnum)]
#[model(schema = "The Shop", rename_all = "snake_case")]
pub enum State {
    New,
    Paid,
}

#[derive(PgDomain)]
#[model(schema = "The Shop", type = "text", check = sql("VALUE <> ''"))]
pub struct Label(String);

#[derive(Model)]
#[model(schema = "The Shop", check(ck_orders_total = sql("\"The Shop\".is_sound(total)")), rls)]
pub struct Order {
    #[model(primary_key, identity)]
    pub id: i64,
    pub total: i64,
    #[model(default = sql("'new'::\"The Shop\".state"))]
    pub state: State,
    pub label: Label,
}

#[derive(Model)]
#[model(schema = "The Shop")]
pub struct Item {
    #[model(primary_key, serial)]
    pub id: i32,
    #[model(references = Order::id)]
    pub order_id: i64,
}
