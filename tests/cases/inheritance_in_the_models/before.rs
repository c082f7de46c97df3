use modelmig::Model;

#[derive(Model)]
#[model(schema = "shop")]
pub struct Place {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("name <> ''"))]
    pub name: String,
}

#[derive(Model)]
#[model(schema = "shop")]
pub struct Capital {
    #[model(primary_key)]
    pub id: i64,
    #[model(check(sql("name <> ''"), name = "ck_places_name"))]
    pub name: String,
    pub country: String,
}
