use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", comment = "Ada's\n\"best\" customers\\ -- ; $$")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(comment = "größe; -- /* */")]
    pub name: String,
}
