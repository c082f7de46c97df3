use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Booking {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "tstzrange")]
    pub during: String,
}
