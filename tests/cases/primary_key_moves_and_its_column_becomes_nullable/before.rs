use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i32,
    pub code: Option<i32>,
}
