use modelmig::Model;
use serde_json::Value;

#[derive(Model)]
#[model(
    schema = "app",
    index(data(opclass = "jsonb_path_ops"), using = gin),
    index(tags, using = gin, with(fastupdate = "off"))
)]
pub struct Article {
    pub data: Value,
    pub tags: Vec<String>,
}
