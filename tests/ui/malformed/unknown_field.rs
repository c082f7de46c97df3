use modelmig::Model;

#[derive(Model)]
#[model(index(creatd_at desc), primary_key(id, user))]
struct Event {
    id: i64,
    created_at: i64,
    #[model(name = "user")]
    user_id: i64,
}

fn main() {}
