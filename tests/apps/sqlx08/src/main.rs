//! An application on the previous sqlx: the derive stands beside sqlx's own.

use modelmig::{Model, PgEnum};
use sqlx::{FromRow, Postgres, QueryBuilder};

#[derive(Debug, PgEnum, sqlx::Type)]
#[sqlx(type_name = "user_status", rename_all = "snake_case")]
#[model(schema = "app")]
pub enum UserStatus {
    Active,
    OnHold,
}

#[derive(Debug, Model, FromRow)]
#[model(schema = "app", unique(tenant_id, email))]
pub struct User {
    #[model(primary_key, identity)]
    pub id: i64,
    pub tenant_id: uuid::Uuid,
    pub email: String,
    #[model(default = "active")]
    pub status: UserStatus,
    #[sqlx(rename = "type")]
    pub kind: Option<String>,
}

fn by_tenant(tenant_id: uuid::Uuid) -> QueryBuilder<'static, Postgres> {
    let mut query = QueryBuilder::new(format!("SELECT {} FROM {}", User::COLUMNS, User::TABLE));
    query.push(format!(" WHERE {} = ", User::TENANT_ID)).push_bind(tenant_id);
    query
}

fn main() {
    assert_eq!(
        by_tenant(uuid::Uuid::nil()).sql(),
        "SELECT id, tenant_id, email, status, type FROM app.users WHERE tenant_id = $1"
    );
    println!("{:?}", [UserStatus::Active, UserStatus::OnHold]);
}
