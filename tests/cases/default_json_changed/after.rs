use modelmig::Model;
use serde_json::Value;

#[derive(Model)]
#[model(schema = "app")]
pub struct Setting {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "json", default = sql(r#"'{"a":2}'"#))]
    pub data: Value,
}
