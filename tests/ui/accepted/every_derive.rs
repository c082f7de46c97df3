#![deny(warnings, missing_docs)]
//! What the derives generate is free of warnings, also where lints are strict.

mod tenants {
    use modelmig::Model;

    #[derive(Model)]
    pub struct Tenant {
        #[model(primary_key)]
        pub id: i64,
    }
}

mod users {
    // Used by the attribute alone.
    use super::tenants::Tenant;
    use modelmig::{Model, PgComposite, PgDomain, PgEnum};

    #[derive(PgEnum)]
    pub enum Status {
        Active,
    }

    #[derive(PgDomain)]
    pub struct Email(pub String);

    #[derive(PgComposite)]
    pub struct Address {
        pub street: String,
    }

    #[derive(Model)]
    #[model(table = "order")]
    pub struct User<'a> {
        #[model(references = Tenant::id)]
        pub tenant_id: i64,
        pub status: Status,
        pub email: Email,
        pub home: Option<Address>,
        pub table: &'a str,
        #[model(name = "group")]
        pub r#type: i32,
    }
}

fn main() {
    use users::{Address, Email, Status, User};
    let user = User {
        tenant_id: tenants::Tenant { id: 1 }.id,
        status: Status::Active,
        email: Email(String::new()),
        home: Some(Address { street: String::new() }),
        table: "",
        r#type: 1,
    };
    let _ = (user.tenant_id, user.status, user.email.0, user.home.map(|home| home.street), user.table, user.r#type);
    assert_eq!(User::TABLE, "\"order\"");
    assert_eq!(User::COLUMNS, "tenant_id, status, email, home, \"table\", \"group\"");
    assert_eq!((User::TABLE_COLUMN, User::TYPE), ("\"table\"", "\"group\""));
}
