//! What the shop asks its database. Every projection is `COLUMNS` of a model, so that a query fetches what its
//! struct holds, in that order, and nothing breaks when a column is added.

use sqlx::{AssertSqlSafe, PgConnection, PgPool};

use crate::models::{Email, Order, OrderLine, OrderStatus, Payment, Product, User};

pub async fn add_user(pool: &PgPool, email: &Email, display_name: &str) -> sqlx::Result<User> {
    let sql = format!("INSERT INTO {} (email, display_name) VALUES ($1, $2) RETURNING {}", User::TABLE, User::COLUMNS);
    sqlx::query_as(AssertSqlSafe(sql)).bind(email).bind(display_name).fetch_one(pool).await
}

/// Finds a user whatever the case of the address; the index on `lower(email)` serves it.
pub async fn find_user(pool: &PgPool, email: &Email) -> sqlx::Result<Option<User>> {
    let sql = format!("SELECT {} FROM {} WHERE lower(email) = lower($1)", User::COLUMNS, User::TABLE);
    sqlx::query_as(AssertSqlSafe(sql)).bind(email).fetch_optional(pool).await
}

pub async fn add_product(pool: &PgPool, sku: &str, name: &str, price_cents: i64, stock: i32) -> sqlx::Result<Product> {
    let sql = format!(
        "INSERT INTO {} (sku, name, price_cents, stock) VALUES ($1, $2, $3, $4) RETURNING {}",
        Product::TABLE,
        Product::COLUMNS
    );
    sqlx::query_as(AssertSqlSafe(sql)).bind(sku).bind(name).bind(price_cents).bind(stock).fetch_one(pool).await
}

/// Returns one page of what can be bought, by name: the page goes on behind the last name of the one before.
pub async fn products_on_sale(pool: &PgPool, behind: &str, limit: i64) -> sqlx::Result<Vec<Product>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE available AND name > $1 ORDER BY name LIMIT $2",
        Product::COLUMNS,
        Product::TABLE
    );
    sqlx::query_as(AssertSqlSafe(sql)).bind(behind).bind(limit).fetch_all(pool).await
}

/// Places an order for products and quantities: takes them out of the stock, or changes nothing.
pub async fn place_order(pool: &PgPool, user: &User, wanted: &[(i64, i32)]) -> sqlx::Result<Order> {
    let mut transaction = pool.begin().await?;
    let sql = format!("INSERT INTO {} (user_id) VALUES ($1) RETURNING {}", Order::TABLE, Order::COLUMNS);
    let order: Order = sqlx::query_as(AssertSqlSafe(sql)).bind(user.id).fetch_one(&mut *transaction).await?;
    for (line_no, (product_id, quantity)) in (1..).zip(wanted) {
        add_line(&mut transaction, &order, line_no, *product_id, *quantity).await?;
    }
    let sql = format!(
        "UPDATE {} SET status = 'placed', placed_at = now() WHERE id = $1 RETURNING {}",
        Order::TABLE,
        Order::COLUMNS
    );
    let order = sqlx::query_as(AssertSqlSafe(sql)).bind(order.id).fetch_one(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(order)
}

async fn add_line(
    connection: &mut PgConnection,
    order: &Order,
    line_no: i32,
    product_id: i64,
    quantity: i32,
) -> sqlx::Result<()> {
    // CHECK (stock >= 0) refuses what is not there.
    let sql = format!("UPDATE {} SET stock = stock - $2 WHERE id = $1 RETURNING price_cents", Product::TABLE);
    let price: i64 =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(product_id).bind(quantity).fetch_one(&mut *connection).await?;
    let sql = format!(
        "INSERT INTO {} (order_id, line_no, product_id, quantity, price_cents) VALUES ($1, $2, $3, $4, $5)",
        OrderLine::TABLE
    );
    let insert = sqlx::query(AssertSqlSafe(sql)).bind(order.id).bind(line_no).bind(product_id);
    insert.bind(quantity).bind(price).execute(connection).await?;
    Ok(())
}

pub async fn lines(pool: &PgPool, order: &Order) -> sqlx::Result<Vec<OrderLine>> {
    let sql = format!("SELECT {} FROM {} WHERE order_id = $1 ORDER BY line_no", OrderLine::COLUMNS, OrderLine::TABLE);
    sqlx::query_as(AssertSqlSafe(sql)).bind(order.id).fetch_all(pool).await
}

/// Takes note of a payment, and of an order that is paid in full.
pub async fn receive(pool: &PgPool, order: &Order, amount_cents: i64, reference: &str) -> sqlx::Result<OrderStatus> {
    let mut transaction = pool.begin().await?;
    let sql = format!(
        "INSERT INTO {} (order_id, amount_cents, reference) VALUES ($1, $2, $3) ON CONFLICT (reference) DO NOTHING",
        Payment::TABLE
    );
    let insert = sqlx::query(AssertSqlSafe(sql)).bind(order.id).bind(amount_cents).bind(reference);
    insert.execute(&mut *transaction).await?;
    let sql = format!(
        "UPDATE {orders} SET status = 'paid' WHERE id = $1 AND status = 'placed' AND \
             (SELECT sum(amount_cents) FROM {payments} WHERE order_id = $1) >= \
             (SELECT sum(total_cents) FROM {lines} WHERE order_id = $1)",
        orders = Order::TABLE,
        payments = Payment::TABLE,
        lines = OrderLine::TABLE
    );
    sqlx::query(AssertSqlSafe(sql)).bind(order.id).execute(&mut *transaction).await?;
    let sql = format!("SELECT status FROM {} WHERE id = $1", Order::TABLE);
    let status = sqlx::query_scalar(AssertSqlSafe(sql)).bind(order.id).fetch_one(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(status)
}
