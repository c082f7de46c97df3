use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop", renamed_from = "orders")]
pub struct Purchase {
    #[model(primary_key)]
    pub id: i64,
    pub total: i64,
    #[model(renamed_from = "note")]
    pub remark: String,
}
