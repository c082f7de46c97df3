use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "order")]
pub struct Order {
    pub user: Option<i32>,
}
