//! Tables as structs: what one column says goes on its field, the rest on the struct.

use std::collections::BTreeMap;

use crate::schema::ir::{
    Check, Column, Compression, Constraint, ConstraintKind, Deferrable, Exclusion, Expr, ForeignKey, ForeignKeyAction,
    GeneratedKind, Index, IndexElement, IndexTerm, Key, MatchType, Options, Persistence, QName, ReplicaIdentity,
    Schema, Sequence, SequenceOptions, Storage, Table,
};
use crate::schema::lower::{Named, Naming};
use crate::schema::model::read::table::table_name;
use crate::schema::quote;
use crate::schema::token::one_expression;

use super::literal::{default, operator, qualified, sql, string};
use super::names::{Scope, field, in_clause, is_plain_snake, unraw};
use super::{File, Said, line};

/// How clauses and fields of one table call its columns.
struct Columns<'a> {
    table: &'a Table,
    naming: &'a Naming,
    fields: BTreeMap<&'a str, String>,
}

impl<'a> Columns<'a> {
    fn of(table: &'a Table, naming: &'a Naming) -> Self {
        let mut scope = Scope::default();
        let fields =
            table.columns.iter().map(|column| (column.name.as_str(), scope.claim(&field(&column.name)))).collect();
        Self { table, naming, fields }
    }

    fn field(&self, column: &str) -> String {
        self.fields.get(column).cloned().unwrap_or_else(|| field(column))
    }

    /// Returns the name the convention gives to something over these columns of the table.
    fn convention(&self, what: Named, columns: &[&str]) -> String {
        self.naming.name(what, &self.table.name.name, columns)
    }

    fn list(&self, columns: &[String]) -> String {
        columns.iter().map(|column| in_clause(&self.field(column))).collect::<Vec<_>>().join(", ")
    }
}

/// Names the comments of a table's parts that no attribute holds.
pub fn comments_left(table: &Table) -> Vec<String> {
    let mut left = Vec::new();
    for column in &table.columns {
        let place = format!("{}.{}", table.name, quote::ident(&column.name));
        if column.not_null_comment.is_some() {
            left.push(format!("the comment of NOT NULL on {place}"));
        }
        if column.identity.as_ref().is_some_and(|identity| identity.comment.is_some()) {
            left.push(format!("the comment of the identity sequence of {place}"));
        }
    }
    for constraint in table.constraints.iter().filter(|constraint| constraint.index_comment.is_some()) {
        left.push(format!("the comment of index {}", table.name.sibling(&constraint.name)));
    }
    left
}

/// Says whether a sequence is all that `serial` on its column stands for.
pub fn is_serial(schema: &Schema, sequence: &Sequence) -> bool {
    let Some(owner) = &sequence.owned_by else { return false };
    let column = schema.tables.get(&owner.table).and_then(|table| table.column(&owner.column));
    column.is_some_and(|column| {
        sequence.comment.is_none()
            && sequence.persistence == Persistence::Permanent
            && sequence.name.namespace == owner.table.namespace
            && sequence.options.ty == column.ty.text
            && column.not_null
            && column.default.as_ref().is_some_and(|default| default.text == next_value(&sequence.name))
    })
}

fn next_value(sequence: &QName) -> String {
    format!("nextval({}::regclass)", quote::literal(&sequence.to_string()))
}

impl File<'_> {
    /// Returns the ident of the struct and its text.
    pub fn table(&mut self, table: &Table) -> (String, String) {
        self.uses.insert("modelmig::Model");
        let ident = self.names.find_table(&table.name).expect("every table has an ident").to_owned();
        let style = self.style;
        let columns = Columns::of(table, &style.naming);
        let mut on_struct = Said::default();
        on_struct.comment(table.comment.as_ref());
        self.say_schema(&table.name, &mut on_struct);
        if table_name(&ident) != table.name.name {
            on_struct.say_string("table", Some(&table.name.name));
        }
        say_table(table, &mut on_struct);
        say_partition_key(&columns, &mut on_struct);

        let mut on_fields: BTreeMap<&str, Said> =
            table.columns.iter().map(|column| (column.name.as_str(), Said::default())).collect();
        let mut rust_types = BTreeMap::new();
        for column in &table.columns {
            let rust = self.rust_type(&column.ty);
            let said = on_fields.get_mut(column.name.as_str()).expect("every column has an entry");
            said.comment(column.comment.as_ref());
            if unraw(&columns.fields[column.name.as_str()]) != column.name {
                said.say_string("name", Some(&column.name));
            }
            said.arguments.extend(rust.arguments());
            self.say_column(table, column, said);
            rust_types.insert(column.name.as_str(), rust);
        }
        for constraint in &table.constraints {
            self.say_constraint(&columns, constraint, &mut on_struct, &mut on_fields);
        }
        for index in &table.indexes {
            say_index(&columns, index, &mut on_struct, &mut on_fields);
        }

        if style.silent {
            on_struct.notes.clear();
            on_fields.values_mut().for_each(|said| said.notes.clear());
        }
        let mut fields = String::new();
        for column in &table.columns {
            let (said, rust) = (&on_fields[column.name.as_str()], &rust_types[column.name.as_str()]);
            let name = &columns.fields[column.name.as_str()];
            if !rust.known && !name.starts_with("r#") && unraw(name) == column.name {
                say_without_field(column, said, &mut on_struct);
                continue;
            }
            said.write(&mut fields, "    ");
            let ty = if column.not_null { rust.text.clone() } else { format!("Option<{}>", rust.text) };
            line(&mut fields, "    ", &format!("pub {name}: {ty},"));
        }
        let mut out = String::new();
        on_struct.write(&mut out, "");
        line(&mut out, "", &self.derive("Model", &[]));
        line(&mut out, "", &format!("pub struct {ident} {{\n{fields}}}"));
        (ident, super::reorder(&out))
    }

    fn say_column(&self, table: &Table, column: &Column, said: &mut Said) {
        let sequence = self.schema.sequences.values().find(|sequence| {
            is_serial(self.schema, sequence)
                && sequence
                    .owned_by
                    .as_ref()
                    .is_some_and(|owner| owner.table == table.name && owner.column == column.name)
        });
        if let Some(name) = column.not_null_name.as_ref().filter(|_| column.not_null) {
            said.say(format!("not_null(name = {})", string(name)));
        }
        if column.not_null && !column.not_null_validated {
            said.note("its NOT NULL is NOT VALID");
        }
        if column.not_null_no_inherit {
            said.note("its NOT NULL is NO INHERIT");
        }
        if let Some(identity) = &column.identity {
            let mut parts: Vec<String> = identity.always.then(|| "always".to_owned()).into_iter().collect();
            parts.extend(identity.sequence.iter().map(|name| format!("name = {}", string(name))));
            parts.extend(sequence_options(&identity.options));
            said.say(call("identity", &parts));
        } else if let Some(sequence) = sequence {
            let automatic = format!("{}_{}_seq", table.name.name, column.name);
            let named = sequence.name.name != automatic || automatic.len() > quote::MAX_IDENTIFIER_BYTES;
            let mut parts: Vec<String> =
                named.then(|| format!("name = {}", string(&sequence.name.name))).into_iter().collect();
            parts.extend(sequence_options(&sequence.options));
            said.say(call("serial", &parts));
        } else if let Some(expr) = &column.default {
            said.say(format!("default = {}", default(expr, &column.ty)));
        }
        if let Some(generated) = &column.generated {
            said.say(match generated.kind {
                GeneratedKind::Stored => format!("generated = {}", sql(generated.expr.sql())),
                GeneratedKind::Virtual => format!("generated({}, virtual)", sql(generated.expr.sql())),
            });
        }
        said.arguments.extend(column.collation.as_ref().map(|name| format!("collate = {}", qualified(name))));
        said.arguments.extend(column.storage.map(|storage| format!("storage = {}", storage_word(storage))));
        said.arguments
            .extend(column.compression.map(|compression| format!("compression = {}", compression_word(compression))));
        said.arguments.extend(column.statistics.map(|target| format!("statistics = {target}")));
        said.arguments.extend(options("with", &column.options));
    }

    fn say_constraint(
        &mut self,
        columns: &Columns,
        constraint: &Constraint,
        on_struct: &mut Said,
        on_fields: &mut BTreeMap<&str, Said>,
    ) {
        let Constraint { name, kind, comment, index_comment: _ } = constraint;
        match kind {
            ConstraintKind::PrimaryKey(key) => {
                say_key(columns, ("primary_key", Named::PrimaryKey), constraint, key, on_struct, on_fields);
            }
            ConstraintKind::Unique(key) => {
                say_key(columns, ("unique", Named::Unique), constraint, key, on_struct, on_fields);
            }
            ConstraintKind::Check(check) => say_check(columns, constraint, check, on_struct, on_fields),
            ConstraintKind::Exclusion(exclusion) => {
                let parts = exclusion_parts(columns, exclusion);
                let terms = exclusion.elements.iter().map(|element| &element.term);
                let convention = plain_columns(terms).map(|names| columns.convention(Named::Exclusion, &names));
                say_clause("exclude", parts, convention.as_deref(), name, comment.as_ref(), on_struct);
            }
            ConstraintKind::ForeignKey(key) => self.say_foreign_key(columns, constraint, key, on_struct, on_fields),
        }
    }

    fn say_foreign_key(
        &mut self,
        columns: &Columns,
        constraint: &Constraint,
        key: &ForeignKey,
        on_struct: &mut Said,
        on_fields: &mut BTreeMap<&str, Said>,
    ) {
        let target = self.schema.tables.get(&key.references);
        let (Some(target), Some(model)) = (target, self.names.find_table(&key.references)) else {
            on_struct.note(format!("foreign key {} to {}, which is no model", constraint.name, key.references));
            return;
        };
        let target = Columns::of(target, &self.style.naming);
        let model = model.to_owned();
        self.mentions.insert(model.clone());
        let parts = foreign_key_parts(columns, key);
        let convention = columns.convention(Named::ForeignKey, &as_strs(&key.columns));
        let alone =
            columns.table.constraints.iter().filter(
                |other| matches!(&other.kind, ConstraintKind::ForeignKey(other) if other.columns == key.columns),
            );
        let conventional = constraint.name == convention && constraint.comment.is_none();
        if let ([column], [referenced], 1, true) =
            (key.columns.as_slice(), key.referenced_columns.as_slice(), alone.count(), conventional)
        {
            let said = on_fields.get_mut(column.as_str()).expect("a key holds columns of its table");
            said.say(format!("references = {model}::{}", target.field(referenced)));
            said.arguments.extend(parts);
            return;
        }
        let first = format!("({}) = {model}({})", columns.list(&key.columns), target.list(&key.referenced_columns));
        let clause = std::iter::once(first).chain(parts).collect();
        say_clause("foreign_key", clause, Some(&convention), &constraint.name, constraint.comment.as_ref(), on_struct);
    }
}

/// Says what belongs to the table as a whole.
fn say_table(table: &Table, said: &mut Said) {
    match table.persistence {
        Persistence::Permanent => {}
        Persistence::Unlogged => said.say("unlogged"),
    }
    let (toast, own): (Options, Options) =
        table.options.clone().into_iter().partition(|(name, _)| name.starts_with("toast."));
    let toast = toast.into_iter().map(|(name, value)| (name["toast.".len()..].to_owned(), value)).collect();
    said.arguments.extend(options("with", &own));
    said.arguments.extend(options("toast", &toast));
    said.say_string("tablespace", table.tablespace.as_ref());
    said.say_string("access_method", table.access_method.as_ref());
    match &table.replica_identity {
        ReplicaIdentity::Default => {}
        ReplicaIdentity::Full => said.say("replica_identity = full"),
        ReplicaIdentity::Nothing => said.say("replica_identity = nothing"),
        ReplicaIdentity::Index(name) => said.say(format!("replica_identity = index({})", string(name))),
    }
    said.say_string("cluster", table.clustered_on.as_ref());
}

/// Returns the elements of the key of partitions, where each is a column or an expression with nothing behind it.
pub(super) fn partition_elements(table: &Table) -> Option<Vec<IndexTerm>> {
    let mut elements = Vec::new();
    let mut text = String::new();
    for piece in table.partition_by.iter().flat_map(|key| key.elements.sql().split(", ")) {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(piece);
        // A comma inside of brackets or quotes.
        if one_expression(&text).is_err() {
            continue;
        }
        let element = std::mem::take(&mut text);
        let column = table.columns.iter().find(|column| quote::ident(&column.name) == element);
        elements.push(match column {
            Some(column) => IndexTerm::Column(column.name.clone()),
            None if element.ends_with(')') => IndexTerm::Expr(Expr::new(element)),
            None => return None,
        });
    }
    text.is_empty().then_some(elements)
}

/// Says how a table sorts rows into partitions.
fn say_partition_key(columns: &Columns, said: &mut Said) {
    let Some(key) = &columns.table.partition_by else { return };
    let elements = partition_elements(columns.table).unwrap_or_default();
    let elements: Vec<String> = elements
        .iter()
        .map(|element| match element {
            IndexTerm::Column(name) => in_clause(&columns.field(name)),
            IndexTerm::Expr(expr) => sql(expr.sql()),
        })
        .collect();
    said.say(format!("partition_by = {}", call(key.strategy.word(), &elements)));
}

/// Moves a column that no Rust type holds from its field to the struct.
fn say_without_field(column: &Column, said: &Said, on_struct: &mut Said) {
    let mut parts = vec![column.name.clone()];
    parts.extend(said.arguments.iter().cloned());
    if column.not_null && !parts.iter().any(|part| part.starts_with("not_null")) {
        parts.push("not_null".into());
    }
    if said.doc.is_some() {
        parts.extend(column.comment.iter().map(|comment| format!("comment = {}", string(comment))));
    }
    on_struct.say(call("column", &parts));
    on_struct.notes.extend(said.notes.iter().map(|note| format!("column {}: {note}", column.name)));
}

/// Says a clause on the struct; the name and the comment come last.
fn say_clause(
    key: &str,
    mut parts: Vec<String>,
    convention: Option<&str>,
    name: &str,
    comment: Option<&String>,
    on_struct: &mut Said,
) {
    if convention != Some(name) {
        parts.push(format!("name = {}", string(name)));
    }
    parts.extend(comment.map(|comment| format!("comment = {}", string(comment))));
    on_struct.say(call(key, &parts));
}

fn say_key(
    columns: &Columns,
    (word, what): (&str, Named),
    constraint: &Constraint,
    key: &Key,
    on_struct: &mut Said,
    on_fields: &mut BTreeMap<&str, Said>,
) {
    let mut parts = Vec::new();
    if !key.include.is_empty() {
        parts.push(format!("include({})", columns.list(&key.include)));
    }
    parts.extend(key.nulls_not_distinct.then(|| "nulls_not_distinct".to_owned()));
    parts.extend(key.without_overlaps.then(|| "without_overlaps".to_owned()));
    parts.extend(deferrable(key.deferrable));
    parts.extend(options("with", &key.options));
    parts.extend(key.tablespace.as_ref().map(|name| format!("tablespace = {}", string(name))));
    let Constraint { name, comment, .. } = constraint;
    let convention = columns.convention(what, &as_strs(&key.columns));
    if let ([column], true) = (key.columns.as_slice(), *name == convention && comment.is_none()) {
        let said = on_fields.get_mut(column.as_str()).expect("a key holds columns of its table");
        said.arguments.insert(0, call(word, &parts));
        return;
    }
    let parts = key.columns.iter().map(|column| in_clause(&columns.field(column))).chain(parts).collect();
    say_clause(word, parts, Some(&convention), name, comment.as_ref(), on_struct);
}

fn say_check(
    columns: &Columns,
    constraint: &Constraint,
    check: &Check,
    on_struct: &mut Said,
    on_fields: &mut BTreeMap<&str, Said>,
) {
    let mut parts = Vec::new();
    parts.extend(check.no_inherit.then(|| "no_inherit".to_owned()));
    parts.extend((check.enforced && !check.validated).then(|| "not_valid".to_owned()));
    parts.extend((!check.enforced).then(|| "not_enforced".to_owned()));
    parts.extend(constraint.comment.as_ref().map(|comment| format!("comment = {}", string(comment))));
    let expr = sql(check.expr.sql());
    let named_after = |rule: &str| columns.convention(Named::Check, &[rule]) == constraint.name;
    // A check on a field is called after its column.
    if let Some(said) = on_fields.iter_mut().find_map(|(column, said)| named_after(column).then_some(said)) {
        if parts.is_empty() {
            said.say(format!("check = {expr}"));
        } else {
            parts.insert(0, expr);
            said.say(call("check", &parts));
        }
        return;
    }
    let rule = constraint.name.strip_prefix(&columns.convention(Named::Check, &[""])).filter(|rule| {
        is_plain_snake(rule) && named_after(rule) && !columns.fields.values().any(|field| unraw(field) == *rule)
    });
    match rule {
        Some(rule) => parts.insert(0, format!("{rule} = {expr}")),
        None => {
            parts.insert(0, expr);
            parts.insert(1, format!("name = {}", string(&constraint.name)));
        }
    }
    on_struct.say(call("check", &parts));
}

fn foreign_key_parts(columns: &Columns, key: &ForeignKey) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(action) = action(key.on_delete) {
        let set = match key.on_delete_columns.as_slice() {
            [] => String::new(),
            some => format!("({})", columns.list(some)),
        };
        parts.push(format!("on_delete = {action}{set}"));
    }
    parts.extend(action(key.on_update).map(|action| format!("on_update = {action}")));
    match key.match_type {
        MatchType::Simple => {}
        MatchType::Full => parts.push("match_full".into()),
    }
    parts.extend(deferrable(key.deferrable));
    parts.extend((key.enforced && !key.validated).then(|| "not_valid".to_owned()));
    parts.extend((!key.enforced).then(|| "not_enforced".to_owned()));
    parts.extend(key.period.then(|| "period".to_owned()));
    parts
}

fn exclusion_parts(columns: &Columns, exclusion: &Exclusion) -> Vec<String> {
    let mut parts: Vec<String> = exclusion
        .elements
        .iter()
        .map(|element| {
            let op = format!("op = {}", operator(&element.operator));
            element_text(columns, &element.term, Some(op), None)
        })
        .collect();
    parts.extend(method(&exclusion.method, "gist"));
    if !exclusion.include.is_empty() {
        parts.push(format!("include({})", columns.list(&exclusion.include)));
    }
    parts.extend(exclusion.predicate.as_ref().map(|predicate| format!("where = {}", sql(predicate.sql()))));
    parts.extend(deferrable(exclusion.deferrable));
    parts.extend(options("with", &exclusion.options));
    parts.extend(exclusion.tablespace.as_ref().map(|name| format!("tablespace = {}", string(name))));
    parts
}

fn say_index(columns: &Columns, index: &Index, on_struct: &mut Said, on_fields: &mut BTreeMap<&str, Said>) {
    if !index.valid {
        on_struct.note(format!("index {} is INVALID and was left out: build it again", index.name));
        return;
    }
    let mut parts = Vec::new();
    parts.extend(method(&index.method, "btree"));
    parts.extend(index.unique.then(|| "unique".to_owned()));
    parts.extend(index.nulls_not_distinct.then(|| "nulls_not_distinct".to_owned()));
    if !index.include.is_empty() {
        parts.push(format!("include({})", columns.list(&index.include)));
    }
    parts.extend(index.predicate.as_ref().map(|predicate| format!("where = {}", sql(predicate.sql()))));
    parts.extend(options("with", &index.options));
    parts.extend(index.tablespace.as_ref().map(|name| format!("tablespace = {}", string(name))));

    let what = if index.unique { Named::Unique } else { Named::Index };
    let convention = plain_columns(&index.elements).map(|names| columns.convention(what, &names));
    let plain = parts.is_empty() && index.statistics.is_empty() && index.comment.is_none();
    if let ([element], true, true) =
        (index.elements.as_slice(), plain, convention.as_deref() == Some(index.name.as_str()))
        && let IndexTerm::Column(column) = &element.term
        && element_text(columns, element, None, None) == in_clause(&columns.field(column))
    {
        on_fields.get_mut(column.as_str()).expect("an index holds columns of its table").say("index");
        return;
    }
    let elements = index.elements.iter().enumerate().map(|(place, element)| {
        let number = i16::try_from(place + 1).expect("an index has at most 32 elements");
        element_text(columns, element, None, index.statistics.get(&number))
    });
    let parts = elements.chain(parts).collect();
    say_clause("index", parts, convention.as_deref(), &index.name, index.comment.as_ref(), on_struct);
}

/// Returns an element: a column or `sql("…")`, its options in parentheses, its direction behind.
fn element_text(columns: &Columns, element: &IndexElement, op: Option<String>, statistics: Option<&i32>) -> String {
    let mut text = match &element.term {
        IndexTerm::Column(name) => in_clause(&columns.field(name)),
        IndexTerm::Expr(expr) => sql(expr.sql()),
    };
    let mut inside: Vec<String> = op.into_iter().collect();
    inside.extend(element.opclass.as_ref().map(|name| format!("opclass = {}", qualified(name))));
    inside.extend(options("with", &element.opclass_options));
    inside.extend(element.collation.as_ref().map(|name| format!("collate = {}", qualified(name))));
    inside.extend(statistics.map(|target| format!("statistics = {target}")));
    if !inside.is_empty() {
        text.push_str(&format!("({})", inside.join(", ")));
    }
    if element.descending {
        text.push_str(" desc");
    }
    match (element.descending, element.nulls_first) {
        (false, true) => text.push_str(" nulls_first"),
        (true, false) => text.push_str(" nulls_last"),
        (false, false) | (true, true) => {}
    }
    text
}

/// Returns the columns, when there is nothing but columns.
fn plain_columns<'a>(elements: impl IntoIterator<Item = &'a IndexElement>) -> Option<Vec<&'a str>> {
    let name = |element: &'a IndexElement| match &element.term {
        IndexTerm::Column(name) => Some(name.as_str()),
        IndexTerm::Expr(_) => None,
    };
    elements.into_iter().map(name).collect()
}

fn as_strs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

fn method(method: &str, default: &str) -> Option<String> {
    match method {
        same if same == default => None,
        plain if is_plain_snake(plain) => Some(format!("using = {plain}")),
        other => Some(format!("using = {}", string(other))),
    }
}

/// Returns `with(fillfactor = 70)`.
fn options(key: &str, options: &Options) -> Option<String> {
    let parts: Vec<String> = options
        .iter()
        .map(|(name, value)| match value.parse::<i64>() {
            Ok(number) if number.to_string() == *value => format!("{name} = {value}"),
            Ok(_) | Err(_) => format!("{name} = {}", string(value)),
        })
        .collect();
    (!parts.is_empty()).then(|| call(key, &parts))
}

/// Returns the options of a sequence that are not what Postgres takes by itself.
fn sequence_options(options: &SequenceOptions) -> Vec<String> {
    let up = SequenceOptions::of(&options.ty);
    let ascending = options.increment > 0;
    let (min, max) = if ascending { (1, up.max) } else { (-up.max - 1, -1) };
    let start = if ascending { options.min } else { options.max };
    let mut parts = Vec::new();
    for (key, value, default) in [
        ("start", options.start, start),
        ("increment", options.increment, 1),
        ("min", options.min, min),
        ("max", options.max, max),
        ("cache", options.cache, 1),
    ] {
        if value != default {
            parts.push(format!("{key} = {value}"));
        }
    }
    parts.extend(options.cycle.then(|| "cycle".to_owned()));
    parts
}

fn deferrable(deferrable: Deferrable) -> Option<String> {
    match deferrable {
        Deferrable::No => None,
        Deferrable::Immediate => Some("deferrable".into()),
        Deferrable::Deferred => Some("deferrable = initially_deferred".into()),
    }
}

fn action(action: ForeignKeyAction) -> Option<&'static str> {
    match action {
        ForeignKeyAction::NoAction => None,
        ForeignKeyAction::Restrict => Some("restrict"),
        ForeignKeyAction::Cascade => Some("cascade"),
        ForeignKeyAction::SetNull => Some("set_null"),
        ForeignKeyAction::SetDefault => Some("set_default"),
    }
}

fn storage_word(storage: Storage) -> &'static str {
    match storage {
        Storage::Plain => "plain",
        Storage::External => "external",
        Storage::Extended => "extended",
        Storage::Main => "main",
    }
}

fn compression_word(compression: Compression) -> &'static str {
    match compression {
        Compression::Pglz => "pglz",
        Compression::Lz4 => "lz4",
    }
}

/// Returns `key`, or `key(a, b)` when there are parts.
fn call(key: &str, parts: &[String]) -> String {
    if parts.is_empty() { key.to_owned() } else { format!("{key}({})", parts.join(", ")) }
}
