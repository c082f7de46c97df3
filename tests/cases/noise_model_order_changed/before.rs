use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Zebra {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Apple {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Zebra::id)]
    pub zebra_id: i64,
}
