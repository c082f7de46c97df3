use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(sql("lower(title)")(statistics = 500), name = "idx_articles_title"))]
pub struct Article {
    pub title: String,
}
