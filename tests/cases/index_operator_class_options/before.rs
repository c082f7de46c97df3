use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(title(opclass = "gist_trgm_ops"), using = gist))]
pub struct Article {
    pub title: String,
}
