use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    index(region, visits, name = "idx_customers_region", with(fillfactor = 80), comment = "for the report")
)]
pub struct Customer {
    #[model(unique)]
    pub visits: i32,
    pub region: i32,
}
