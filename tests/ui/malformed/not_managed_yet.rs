use modelmig::Model;

#[derive(Model)]
#[model(partition_by = range(created_at), inherits(Base))]
struct Event {
    created_at: i64,
}

fn main() {}
