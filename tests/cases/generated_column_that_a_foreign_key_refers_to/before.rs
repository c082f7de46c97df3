use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "parcels")]
#[model(column(code, type = "text", not_null, generated = sql("'P' || id::text"), unique))]
pub struct Parcel {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app", table = "scans")]
#[model(foreign_key((parcel_code) = Parcel(code)))]
pub struct Scan {
    #[model(primary_key)]
    pub id: i64,
    pub parcel_code: Option<String>,
}
