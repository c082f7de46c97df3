use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Matrix {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "int[3][3]")]
    pub cells: Vec<i32>,
}
