use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(email(opclass = "text_pattern_ops")))]
pub struct Customer {
    pub email: String,
}
