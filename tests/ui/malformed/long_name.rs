use modelmig::Model;

#[derive(Model)]
#[model(table = "a_name_that_goes_on_for_longer_than_the_sixty_three_bytes_of_postgres")]
struct Event {
    id: i64,
}

fn main() {}
