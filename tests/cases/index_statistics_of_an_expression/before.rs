use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(sql("lower(title)"), name = "idx_articles_title"))]
pub struct Article {
    pub title: String,
}
