//! A day in the shop: somebody signs up, orders, pays. Run `modelmig upgrade head` first.

mod models;
mod queries;

use models::Email;
use sqlx::PgPool;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::var("DATABASE_URL").map_err(|_| "set DATABASE_URL to the database of the shop")?;
    let pool = PgPool::connect(&url).await?;

    let email = Email("ada@example.org".to_owned());
    let user = match queries::find_user(&pool, &email).await? {
        Some(user) => user,
        None => queries::add_user(&pool, &email, "Ada").await?,
    };
    println!("{} ({}) has been with us since {}", user.display_name, user.email.0, user.created_at.date_naive());

    if queries::products_on_sale(&pool, "", 1).await?.is_empty() {
        queries::add_product(&pool, "TEA-1", "Tea", 450, 1000).await?;
        queries::add_product(&pool, "CUP-1", "Cup", 1200, 1000).await?;
    }
    let products = queries::products_on_sale(&pool, "", 10).await?;
    let wanted: Vec<(i64, i32)> = products.iter().map(|product| (product.id, 2)).collect();
    let order = queries::place_order(&pool, &user, &wanted).await?;
    let lines = queries::lines(&pool, &order).await?;
    for line in &lines {
        println!("  {} x product {}: {} cents", line.quantity, line.product_id, line.total_cents);
    }
    let total = lines.iter().map(|line| line.total_cents).sum();
    let status = queries::receive(&pool, &order, total, &format!("bank-{}", order.id)).await?;
    println!("order {} is {status:?}", order.id);
    Ok(())
}
