use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(title(opclass = "gist_trgm_ops", with(siglen = 32)), using = gist))]
pub struct Article {
    pub title: String,
}
