use modelmig::Model;

#[derive(Model)]
#[model(partition_by = range(created_at), inherits(Base), grant(select, to = "reader"))]
struct Event {
    created_at: i64,
}

fn main() {}
