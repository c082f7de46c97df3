use modelmig::Model;

#[derive(Model)]
struct Event {
    #[model(references = Usr::id)]
    user_id: i64,
}

fn main() {}
