use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "Customers", primary_key(id, name = "PK_Customers"))]
pub struct Customer {
    pub id: i64,
    #[model(name = "FirstName")]
    pub first_name: String,
}
