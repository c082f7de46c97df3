use modelmig::Model;

#[derive(Model)]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub name: String,
}
