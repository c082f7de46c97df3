use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = 0, renamed_from = "visits")]
    pub visit_count: i64,
}
