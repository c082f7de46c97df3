use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop", owner = "deploy")]
#[model(grant(select, to("reader", "public")), grant(insert, update(total, remark), to = "writer", with_grant_option))]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub total: i64,
    #[model(name = "note")]
    pub remark: String,
}

#[derive(Model)]
#[model(schema = "shop", grant(select, delete, to = "writer"))]
pub struct Refund {
    #[model(primary_key)]
    pub id: i64,
}
