use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    pub id: Option<i32>,
    #[model(primary_key)]
    pub code: i32,
}
