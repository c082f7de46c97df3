use modelmig::Model;
use serde_json::Value;

#[derive(Model)]
#[model(schema = "app")]
pub struct Article {
    pub data: Value,
    pub tags: Vec<String>,
}
