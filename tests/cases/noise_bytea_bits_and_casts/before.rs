use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Blob {
    #[model(default = sql(r"'\xdead'::bytea"))]
    pub raw: Vec<u8>,
    #[model(type = "bit(3)", default = sql("b'101'"))]
    pub flags: String,
    #[model(type = "varbit(5)")]
    pub more: String,
    #[model(null, generated = sql("(flags)::text || 'x'"))]
    pub label: String,
}
