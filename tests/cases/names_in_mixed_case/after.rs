use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "Customers", primary_key(id, name = "PK_Customers"))]
pub struct Customer {
    pub id: i64,
    #[model(name = "FirstName", unique(name = "UQ_Customers_FirstName"), default = "Ada")]
    pub first_name: String,
    #[model(name = "lastName", index(name = "IX_lastName"))]
    pub last_name: Option<String>,
}
