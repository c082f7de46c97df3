use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    #[model(
        type = "varchar(20)",
        collate = "C",
        default = "free",
        check = sql("plan <> ''"),
        unique,
        index,
        storage = main,
        statistics = 300,
        comment = "What they pay for"
    )]
    pub plan: String,
}
