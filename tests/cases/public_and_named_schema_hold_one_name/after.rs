use modelmig::Model;

#[derive(Model)]
pub struct Item {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app", table = "items")]
pub struct AppItem {
    #[model(primary_key)]
    pub id: i64,
    pub size: Option<i32>,
}
