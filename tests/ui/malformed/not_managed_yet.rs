use modelmig::Model;

#[derive(Model)]
#[model(partition_by = range(created_at), rls, policy(own, for = select, using = sql("true")))]
struct Event {
    created_at: i64,
}

fn main() {}
