use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(name(opclass = "gin_trgm_ops"), using = gin))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub name: String,
}
