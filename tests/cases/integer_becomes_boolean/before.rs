use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Setting {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = 0)]
    pub on: i32,
}
