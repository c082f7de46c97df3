use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Blob {
    #[model(default = sql(r"'\xDEAD'"))]
    pub raw: Vec<u8>,
    #[model(type = "bit(3)", default = sql("B'101'"))]
    pub flags: String,
    #[model(type = "bit varying(5)")]
    pub more: String,
    #[model(null, generated = sql("CAST(flags AS text) || 'x'"))]
    pub label: String,
}
