use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(org_id, id))]
pub struct Tenant {
    pub org_id: i64,
    pub id: i64,
}

#[derive(Model)]
#[model(
    schema = "app",
    foreign_key((org_id, tenant_id) = Tenant(org_id, id), on_delete = set_null(tenant_id))
)]
pub struct User {
    pub org_id: Option<i64>,
    pub tenant_id: Option<i64>,
}
