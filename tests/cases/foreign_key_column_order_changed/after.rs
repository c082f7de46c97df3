use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(org_id, id), unique(id, org_id))]
pub struct Tenant {
    pub org_id: i64,
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app", foreign_key((tenant_id, org_id) = Tenant(id, org_id), name = "fk_users_tenant"))]
pub struct User {
    pub org_id: Option<i64>,
    pub tenant_id: Option<i64>,
}
