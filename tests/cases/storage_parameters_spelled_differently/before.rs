use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", with(autovacuum_enabled = "off", vacuum_index_cleanup = "true"), toast(autovacuum_enabled = "no"))]
#[model(index(tags, using = gin, with(fastupdate = "0")))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub tags: Vec<String>,
}
