use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", table = "t0")]
pub struct OldTicket {
    #[model(serial(name = "t_id_seq"))]
    pub id: i32,
}
