use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "t0")]
pub struct OldTicket {
    #[model(serial(name = "t_id_seq"))]
    pub id: i32,
}

#[derive(Model)]
#[model(schema = "app", table = "t")]
pub struct Ticket {
    #[model(serial(name = "t_id_seq1"))]
    pub id: i32,
}
