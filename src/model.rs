//! What `#[derive(Model)]` gives to application code.

/// A struct that is a table.
///
/// The constants also exist on the struct itself, so that `User::COLUMNS` needs no import.
///
/// ```
/// use modelmig::Model;
///
/// #[derive(Model)]
/// struct User {
///     id: i64,
///     #[model(name = "order")]
///     position: i32,
/// }
///
/// fn select_all<M: Model>() -> String {
///     format!("SELECT {} FROM {}", M::COLUMNS, M::TABLE)
/// }
///
/// assert_eq!(select_all::<User>(), r#"SELECT id, "order" FROM users"#);
/// ```
pub trait Model {
    /// The table, as SQL: qualified when the model names its schema, quoted where it must be.
    const TABLE: &'static str;
    /// The columns of the struct's fields, as SQL, separated by commas, in the order of the fields.
    const COLUMNS: &'static str;
}
