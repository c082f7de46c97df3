use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", exclude(during(op = "&&"), using = gist))]
pub struct Booking {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "tstzrange")]
    pub during: String,
}
