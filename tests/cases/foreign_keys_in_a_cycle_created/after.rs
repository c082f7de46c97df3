use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Team {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Person::id)]
    pub lead_id: Option<i64>,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Person {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Team::id)]
    pub team_id: Option<i64>,
}
