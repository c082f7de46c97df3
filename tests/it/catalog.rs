//! The introspector, on every major there is.

use modelmig::catalog::introspect;
use modelmig::schema::ir::{Column, QName, SqlType};

use crate::servers;

#[tokio::test]
async fn a_plain_table_is_read() {
    for server in servers::servers() {
        let mut database =
            server.database_with("CREATE SCHEMA app; CREATE TABLE app.t (a int PRIMARY KEY, b text DEFAULT 'x')").await;
        let schema = introspect(&mut database.connection).await.unwrap();
        let table = &schema.tables[&QName::new("app", "t")];
        assert_eq!(table.columns[0], Column { not_null: true, ..Column::new("a", SqlType::new("integer")) });
    }
}
