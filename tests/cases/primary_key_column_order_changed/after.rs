use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(user_id, team_id))]
pub struct Membership {
    pub team_id: i64,
    pub user_id: i64,
}
