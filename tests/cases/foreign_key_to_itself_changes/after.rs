use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Category {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Category::id, on_delete = set_null)]
    pub parent_id: Option<i64>,
}
