//! What the database looks like. `modelmig revision` reads this file; nothing here needs the database to compile.
#![allow(dead_code)] // A model names every column; this small program does not read them all.

use chrono::{DateTime, Utc};
use modelmig::{Model, PgDomain, PgEnum};
use sqlx::FromRow;

/// An address to write to. The rule stands in the database, once, for every column of the type.
#[derive(Debug, Clone, PartialEq, Eq, PgDomain, sqlx::Type)]
#[model(schema = "shop", check = sql("VALUE LIKE '%_@_%'"))]
#[sqlx(transparent)]
pub struct Email(pub String);

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PgEnum, sqlx::Type)]
#[sqlx(type_name = "shop.order_status", rename_all = "snake_case")]
pub enum OrderStatus {
    Open,
    Placed,
    Paid,
    Shipped,
    Cancelled,
}

#[derive(Debug, Clone, FromRow, Model)]
#[model(schema = "shop", comment = "People who buy", index(sql("lower(email)"), unique, name = "uq_users_email_lower"))]
pub struct User {
    #[model(primary_key, identity)]
    pub id: i64,
    pub email: Email,
    #[model(max_len = 120)]
    pub display_name: String,
    #[model(default = sql("now()"))]
    pub created_at: DateTime<Utc>,
}

#[derive(Debug, Clone, FromRow, Model)]
#[model(schema = "shop", index(name, where = sql("available"), name = "idx_products_on_sale"))]
pub struct Product {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_len = 32, unique)]
    pub sku: String,
    pub name: String,
    #[model(check = sql("price_cents >= 0"))]
    pub price_cents: i64,
    #[model(default = 0, check = sql("stock >= 0"))]
    pub stock: i32,
    #[model(default = true)]
    pub available: bool,
}

#[derive(Debug, Clone, FromRow, Model)]
#[model(
    schema = "shop",
    check(ck_orders_placed = sql("status = 'open' OR placed_at IS NOT NULL")),
    index(placed_at, where = sql("status = 'placed'"), name = "idx_orders_waiting")
)]
pub struct Order {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(references = User::id, index)]
    pub user_id: i64,
    #[model(default = "open")]
    pub status: OrderStatus,
    #[model(default = sql("now()"))]
    pub created_at: DateTime<Utc>,
    pub placed_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, FromRow, Model)]
#[model(schema = "shop", primary_key(order_id, line_no))]
pub struct OrderLine {
    #[model(references = Order::id, on_delete = cascade)]
    pub order_id: i64,
    pub line_no: i32,
    #[model(references = Product::id, index)]
    pub product_id: i64,
    #[model(check = sql("quantity > 0"))]
    pub quantity: i32,
    /// The price on the day, which a later change of the product leaves alone.
    #[model(check = sql("price_cents >= 0"))]
    pub price_cents: i64,
    #[model(generated = sql("quantity * price_cents"))]
    pub total_cents: i64,
}

#[derive(Debug, Clone, FromRow, Model)]
#[model(schema = "shop")]
pub struct Payment {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(references = Order::id, index)]
    pub order_id: i64,
    #[model(check = sql("amount_cents > 0"))]
    pub amount_cents: i64,
    /// What the bank calls it: a payment reported twice is stored once.
    #[model(unique)]
    pub reference: String,
    #[model(default = sql("now()"))]
    pub received_at: DateTime<Utc>,
}
