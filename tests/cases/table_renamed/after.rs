use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", renamed_from = "clients")]
pub struct Customer {
    #[model(primary_key, serial)]
    pub id: i32,
    #[model(unique)]
    pub email: String,
    #[model(check = sql("age > 0"), index)]
    pub age: i32,
}
