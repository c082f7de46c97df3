use modelmig::Model;

#[derive(Model)]
#[model(partition_by = created_at, values = default)]
struct Event {
    created_at: i64,
}

#[derive(Model)]
#[model(partition_of = Event, inherits(Event), partition_by = range(created_at desc))]
struct Part {
    created_at: i64,
}

#[derive(Model)]
#[model(partition_of = "events", values = "IN (1)", inherits)]
struct Text {
    created_at: i64,
}

fn main() {}
