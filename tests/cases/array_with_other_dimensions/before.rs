use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Matrix {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "int[]")]
    pub cells: Vec<i32>,
}
