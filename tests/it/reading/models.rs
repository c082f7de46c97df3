//! Models in the whole breadth of the language, compiled by the test and read by the command line.

#![allow(dead_code)]

use modelmig::{Model, PgComposite, PgDomain, PgEnum};

/// The state of a user.
#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case", comment = "state")]
pub enum UserStatus {
    Active,
    #[model(name = "it's", renamed_from = "on hold")]
    OnHold,
}

#[derive(PgDomain)]
#[model(schema = "app", max_len = 320, not_null, check(sql("VALUE ~ '@'"), name = "has_at"), collate = "C")]
pub struct Email(pub String);

#[derive(PgComposite)]
pub struct Address {
    pub street: String,
    #[model(type = "char(5)", renamed_from = "postcode")]
    pub zip: String,
}

/// Who pays.
///
///   An indented line.
#[derive(Model)]
#[model(schema = "app", primary_key(id, region, include(name), with(fillfactor = 70)))]
pub struct Tenant {
    pub id: i64,
    pub region: i32,
    pub name: String,
}

/** People who
 * can sign in. */
#[derive(Model)]
#[model(
    schema = "app",
    table = "users",
    renamed_from = "people",
    unlogged,
    with(fillfactor = 90),
    toast(autovacuum_enabled = false)
)]
#[model(unique(tenant_id, email, nulls_not_distinct, deferrable = initially_deferred, name = "uq_email", comment = "one account per address"))]
#[model(index(created_at desc nulls_last, sql("lower(display_name)")(opclass = "text_pattern_ops", collate = "C"), name = "idx_recent",
    using = btree, include(id), where = sql("age > 0"), unique, tablespace = "fast"))]
#[model(foreign_key((tenant_id, region) = Tenant(id, region), on_delete = set_null(region), on_update = cascade, match_full))]
#[model(check(grown_up = sql("age > 17"), no_inherit, not_valid), replica_identity = full, cluster = "idx_recent")]
#[model(exclude(tenant_id(op = "="), sql("int4range(1, age)")(op = sql("pg_catalog.&&")), using = gist, name = "ex_ages"))]
#[model(column(search, type = "tsvector", generated = sql("to_tsvector('simple', display_name)"), index(using = gin)))]
pub struct User<'a> {
    #[model(primary_key, identity(always, start = 1000, cache = 20))]
    pub id: i64,
    #[model(index, statistics = 500)]
    pub tenant_id: Option<i64>,
    pub region: i32,
    pub email: Email,
    /// What others see.
    #[model(max_len = 120, renamed_from = "nick", storage = external, compression = lz4)]
    pub display_name: std::borrow::Cow<'a, str>,
    #[model(default = "active")]
    pub status: UserStatus,
    #[model(type = "timestamptz", default = sql("now()"))]
    pub created_at: String,
    #[model(check = sql("age BETWEEN 13 AND 150"), default = -1, not_null(name = "nn_age"))]
    pub age: Option<i16>,
    #[model(skip)]
    pub cache: Vec<Vec<u8>>,
    #[model(references = Self::id, on_delete = cascade, deferrable)]
    pub parent_id: Option<i64>,
    #[model(name = "odd \" näme", json)]
    pub r#type: [u8; 4],
    pub home: Address,
    #[cfg(any())]
    pub never: i32,
}
