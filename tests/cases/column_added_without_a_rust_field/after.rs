use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", column(search, type = "tsvector", generated = sql("to_tsvector('simple', title)")))]
pub struct Article {
    pub title: String,
}
