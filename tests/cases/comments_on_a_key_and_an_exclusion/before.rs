use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id), exclude(during(op = "&&"), using = gist))]
pub struct Booking {
    pub id: i64,
    #[model(type = "tstzrange")]
    pub during: String,
}
