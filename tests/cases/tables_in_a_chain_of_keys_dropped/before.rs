use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Alpha {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Beta::id)]
    pub beta_id: i64,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Beta {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Gamma::id)]
    pub gamma_id: i64,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Gamma {
    #[model(primary_key)]
    pub id: i64,
}
