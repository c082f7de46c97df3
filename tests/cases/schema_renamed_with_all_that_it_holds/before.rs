use modelmig::{Model, PgDomain, PgEnum};

#[derive(PgEnum)]
#[model(schema = "shop", rename_all = "snake_case")]
pub enum State {
    New,
    Paid,
}

#[derive(PgDomain)]
#[model(schema = "shop", type = "text", check = sql("VALUE <> ''"))]
pub struct Label(String);

#[derive(Model)]
#[model(schema = "shop", check(ck_orders_total = sql("shop.is_sound(total)")), rls)]
pub struct Order {
    #[model(primary_key, identity)]
    pub id: i64,
    pub total: i64,
    #[model(default = sql("'new'::shop.state"))]
    pub state: State,
    pub label: Label,
}

#[derive(Model)]
#[model(schema = "shop")]
pub struct Item {
    #[model(primary_key, serial)]
    pub id: i32,
    #[model(references = Order::id)]
    pub order_id: i64,
}
