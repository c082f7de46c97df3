use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "order")]
pub struct Order {
    pub user: Option<i32>,
    #[model(index(name = "table"), default = 1, check = sql("\"group\" > 0"))]
    pub group: Option<i32>,
    pub r#type: Option<i32>,
    pub system_user: Option<i32>,
}
