//! Three faults, three messages, in one run.
use modelmig::Model;

#[derive(Model)]
#[model(shema = "app")]
struct User {
    #[model(default = now())]
    created_at: String,
    #[model(max_len = "120")]
    name: String,
}

fn main() {
    let _ = User::COLUMNS;
}
