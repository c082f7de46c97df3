use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    index(sql("lower(title)")(statistics = 500), where = sql("title <> ''"), name = "idx_articles_title", with(fillfactor = 80), comment = "for the search")
)]
pub struct Article {
    pub title: String,
}
