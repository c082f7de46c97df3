use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    index(title, sql("lower(author)")(statistics = 500), name = "idx_articles_title"),
    index(sql("upper(title)")(statistics = 100), name = "idx_articles_upper")
)]
pub struct Article {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "varchar(20)")]
    pub title: String,
    pub author: String,
}
