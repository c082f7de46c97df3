use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "t0")]
pub struct OldTicket {
    #[model(serial)]
    pub id: i32,
}

#[derive(Model)]
#[model(schema = "app", table = "t")]
pub struct Ticket {
    #[model(serial)]
    pub id: i32,
}
