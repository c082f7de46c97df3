use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    pub id: i32,
    #[model(primary_key)]
    pub code: i32,
}
