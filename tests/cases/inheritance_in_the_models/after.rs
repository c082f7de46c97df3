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
#[model(schema = "shop", inherits(Place))]
pub struct Capital {
    #[model(primary_key)]
    pub id: i64,
    #[model(check(sql("name <> ''"), name = "ck_places_name"))]
    pub name: String,
    pub country: String,
}

#[derive(Model)]
#[model(schema = "shop", inherits(Place, Dated))]
pub struct Ruin {
    pub found_by: String,
}

#[derive(Model)]
#[model(schema = "shop")]
pub struct Dated {
    #[model(default = sql("now()"))]
    pub seen_at: chrono::DateTime<chrono::Utc>,
}
