use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id, comment = "as printed"), exclude(during(op = "&&"), using = gist, comment = "one guest at a time"))]
pub struct Booking {
    pub id: i64,
    #[model(type = "tstzrange")]
    pub during: String,
}
