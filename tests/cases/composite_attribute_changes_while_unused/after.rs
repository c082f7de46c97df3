use modelmig::PgComposite;

#[derive(PgComposite)]
#[model(schema = "app")]
pub struct Address {
    pub street: String,
    pub number: i64,
}
