use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", with(autovacuum_enabled = false, vacuum_index_cleanup = "on"), toast(autovacuum_enabled = false))]
#[model(index(tags, using = gin, with(fastupdate = false)))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub tags: Vec<String>,
}
