use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", renamed_from = "clients")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(index, renamed_from = "nick")]
    pub display_name: String,
}
