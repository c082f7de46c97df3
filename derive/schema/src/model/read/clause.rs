//! Keys, indexes, checks, foreign keys and exclusion constraints, on a field and on the struct.

use crate::diagnostic::{Code, Span, Spanned};
use crate::ir::{Deferrable, ForeignKeyAction, Grantable, MatchType, Privilege, QName};
use crate::model::syntax::{Arg, Head, Reader, Term};
use crate::model::{
    CheckModel, ElementModel, ExclusionModel, ForeignKeyModel, GrantModel, IndexModel, KeyModel, Label, TermModel,
};

use super::values::{Seen, parse_qualified};

const KEY_OPTIONS: &[&str] =
    &["name", "comment", "include", "nulls_not_distinct", "without_overlaps", "deferrable", "with", "tablespace"];
const INDEX_OPTIONS: &[&str] =
    &["name", "comment", "using", "include", "where", "with", "unique", "nulls_not_distinct", "tablespace"];
const ELEMENT_OPTIONS: &[&str] = &["opclass", "collate", "op", "with", "statistics"];
const ELEMENT_WORDS: &[&str] = &["asc", "desc", "nulls_first", "nulls_last"];
const CHECK_OPTIONS: &[&str] = &["name", "comment", "no_inherit", "not_valid", "not_enforced"];
const EXCLUDE_OPTIONS: &[&str] = &["name", "comment", "using", "include", "where", "with", "deferrable", "tablespace"];
/// What may stand in `foreign_key(…)` and `references(…)`, and beside `references` on a field.
pub const REFERENCE_OPTIONS: &[&str] =
    &["on_delete", "on_update", "deferrable", "not_valid", "not_enforced", "match_full", "period"];

/// Says whether an argument of a clause is an element: not the form of one of the options. A bare word is an
/// option only where the option has no value, so that a column may be called `name`.
fn is_element(arg: &Arg, options: &[&str]) -> bool {
    const BARE: &[&str] =
        &["unique", "nulls_not_distinct", "without_overlaps", "deferrable", "no_inherit", "not_valid", "not_enforced"];
    const LISTS: &[&str] = &["include", "with"];
    if arg.value.is_some() {
        return false;
    }
    match arg.key() {
        Some(key) if !options.contains(&key) => true,
        Some(key) if arg.term.group.is_some() => !LISTS.contains(&key),
        Some(key) => !BARE.contains(&key),
        None => !matches!(arg.term.head, Head::Literal(_)),
    }
}

/// Splits the arguments of a clause into elements and options, and reports elements behind options.
fn split<'a>(list: &'a [Arg], options: &[&str], reader: &mut Reader) -> (Vec<&'a Arg>, Vec<&'a Arg>) {
    let mut elements = Vec::new();
    let mut rest: Vec<&Arg> = Vec::new();
    for arg in list {
        if !is_element(arg, options) {
            rest.push(arg);
            continue;
        }
        // Behind the first option a bare word that looks like an option is a misspelt one.
        if !rest.is_empty() {
            let near = arg
                .key()
                .filter(|_| arg.is_flag())
                .and_then(|word| crate::diagnostic::nearest(word, options.iter().copied()));
            let help = match near {
                Some(near) => format!("did you mean `{near}`? Elements come first, options behind them"),
                None => "elements come first, options behind them".to_owned(),
            };
            reader.error(Code::Syntax, &arg.span, "an element stands behind an option", help);
        }
        elements.push(arg);
    }
    (elements, rest)
}

const GRANT_OPTIONS: &[&str] = &["to", "with_grant_option"];

/// The path of a model, and the fields behind it.
type Referred = (Vec<Spanned<String>>, Vec<Spanned<String>>);

impl Label {
    fn new(span: &Span) -> Self {
        Label { name: None, comment: None, span: span.clone() }
    }

    /// Reads `name` and `comment`; returns whether the key is one of them.
    fn read(&mut self, arg: &Arg, reader: &mut Reader) -> bool {
        match arg.key() {
            Some("name") => self.name = reader.name(arg),
            Some("comment") => self.comment = reader.string(arg),
            _ => return false,
        }
        true
    }
}

impl Reader<'_> {
    /// Returns the arguments behind a clause's key: none for a bare word.
    fn clause<'a>(&mut self, arg: &'a Arg) -> &'a [Arg] {
        if let Some(value) = &arg.value {
            let key = arg.term.word().unwrap_or_default().to_owned();
            let span = value.span.clone();
            self.error(Code::Value, &span, format!("`{key}` takes a list"), format!("write `{key}` or `{key}(…)`"));
        } else if let Some(word) = arg.modifiers.first() {
            let span = word.span.clone();
            self.error(Code::Syntax, &span, format!("unexpected `{}`", word.value), "separate keys with commas");
        }
        arg.term.group.as_deref().unwrap_or_default()
    }

    /// Reports a clause of the struct that names no columns.
    fn needs_elements(&mut self, arg: &Arg, empty: bool) -> bool {
        // A value in place of the list was reported already.
        if empty && arg.value.is_none() {
            let key = arg.term.word().unwrap_or_default().to_owned();
            self.error(Code::Missing, &arg.span, format!("`{key}` names no column"), format!("write `{key}(a, b)`"));
        }
        !empty
    }

    /// Reads `grant(select, update(email), to = "reader", with_grant_option)`.
    pub fn grant(&mut self, arg: &Arg) -> Option<GrantModel> {
        let help = "write `grant(select, to = \"reader\")`";
        let mut grant = GrantModel { privileges: Vec::new(), to: Vec::new(), grant_option: false };
        let mut faults = false;
        for part in self.clause(arg) {
            match part.key() {
                Some("to") => match self.roles(part) {
                    Some(roles) => grant.to.extend(roles),
                    None => faults = true,
                },
                Some("with_grant_option") => grant.grant_option = self.flag(part),
                _ => match self.privilege(part) {
                    Some(privilege) => grant.privileges.push(privilege),
                    None => faults = true,
                },
            }
        }
        if faults || arg.value.is_some() {
            return None;
        }
        if grant.privileges.is_empty() || grant.to.is_empty() {
            let what = if grant.privileges.is_empty() { "privilege" } else { "role" };
            self.error(Code::Missing, &arg.span, format!("the grant names no {what}"), help);
            return None;
        }
        Some(grant)
    }

    /// Reads `to = "reader"` and `to("reader", "writer")`.
    fn roles(&mut self, arg: &Arg) -> Option<Vec<Spanned<String>>> {
        let Some(list) = arg.term.group.as_deref().filter(|_| arg.value.is_none()) else {
            return self.name(arg).map(|role| vec![role]);
        };
        let mut roles = Vec::new();
        for role in list {
            let Some(text) = role.term.string().filter(|_| role.value.is_none() && role.modifiers.is_empty()) else {
                self.error(Code::Value, &role.span, "a role is a string", "write `to(\"reader\", \"writer\")`");
                return None;
            };
            let role = Spanned::new(text.to_owned(), role.span.clone());
            self.check_identifier(&role).then(|| roles.push(role))?;
        }
        Some(roles)
    }

    /// Reads `select` or `update(email)`.
    fn privilege(&mut self, arg: &Arg) -> Option<(Spanned<Privilege>, Vec<Spanned<String>>)> {
        let of_table = Grantable::Table.privileges(u32::MAX);
        let words: Vec<String> = of_table.iter().map(|privilege| privilege.word().to_lowercase()).collect();
        let word = arg.term.word().unwrap_or_default().to_owned();
        let found = of_table.iter().zip(&words).find(|(_, known)| **known == word).map(|(privilege, _)| *privilege);
        let Some(privilege) = found.filter(|_| arg.value.is_none() && arg.modifiers.is_empty()) else {
            let known = words.iter().map(String::as_str).chain(GRANT_OPTIONS.iter().copied());
            let help = match crate::diagnostic::nearest(&word, known) {
                Some(near) if found.is_none() => format!("did you mean `{near}`?"),
                _ => format!("write one of {}", words.join(", ")),
            };
            let message = if found.is_some() {
                format!("`{word}` takes columns in parentheses and nothing else")
            } else {
                format!("`{word}` is no privilege on a table")
            };
            self.error(Code::Value, &arg.span, message, help);
            return None;
        };
        let columns = match &arg.term.group {
            Some(list) => self.column_list(list),
            None => Vec::new(),
        };
        if !columns.is_empty() && !Grantable::Column.privileges(u32::MAX).contains(&privilege) {
            let help = "select, insert, update and references are granted on columns";
            self.error(Code::Value, &arg.span, format!("`{word}` is granted on whole tables only"), help);
            return None;
        }
        Some((Spanned::new(privilege, arg.span.clone()), columns))
    }

    /// Reads `primary_key` and `unique`, on a field (then `field` is its name) or on the struct.
    pub fn key(&mut self, arg: &Arg, field: Option<&Spanned<String>>) -> Option<KeyModel> {
        let primary = arg.key() == Some("primary_key");
        let list = self.clause(arg);
        let (elements, options) = split(list, KEY_OPTIONS, self);
        let mut key = KeyModel {
            label: Label::new(&arg.span),
            primary,
            columns: Vec::new(),
            include: Vec::new(),
            nulls_not_distinct: false,
            without_overlaps: false,
            deferrable: Deferrable::No,
            options: Vec::new(),
            tablespace: None,
        };
        match field {
            Some(field) => {
                key.columns.push(field.clone());
                for element in &elements {
                    self.not_a_key(element, KEY_OPTIONS, "of a key on a field");
                }
            }
            None => {
                for element in &elements {
                    match element.term.word() {
                        Some(word) if element.term.group.is_none() && element.modifiers.is_empty() => {
                            key.columns.push(Spanned::new(word.to_owned(), element.span.clone()));
                        }
                        _ => self.error(
                            Code::Value,
                            &element.span,
                            "a key holds columns and nothing else",
                            "use `index(…, unique)` for expressions, directions and operator classes",
                        ),
                    }
                }
                if !self.needs_elements(arg, elements.is_empty()) {
                    return None;
                }
            }
        }
        let mut seen = Seen::default();
        for option in options {
            let Some(name) = option.key().filter(|name| KEY_OPTIONS.contains(name)) else {
                self.not_a_key(option, KEY_OPTIONS, "of a key");
                continue;
            };
            if !seen.once(name, &option.span, self) || key.label.read(option, self) {
                continue;
            }
            match name {
                "include" => key.include = self.columns(option),
                "nulls_not_distinct" if primary => self.error(
                    Code::Conflict,
                    &option.span,
                    "a primary key has no NULLs to compare",
                    "remove `nulls_not_distinct`",
                ),
                "nulls_not_distinct" => key.nulls_not_distinct = self.flag(option),
                "without_overlaps" => key.without_overlaps = self.flag(option),
                "deferrable" => key.deferrable = self.deferrable(option),
                "with" => key.options = self.parameters(option, ""),
                _ => key.tablespace = self.name(option),
            }
        }
        Some(key)
    }

    /// Reads `index`, on a field or on the struct.
    pub fn index(&mut self, arg: &Arg, field: Option<&Spanned<String>>) -> Option<IndexModel> {
        let list = self.clause(arg);
        let (elements, options) = split(list, INDEX_OPTIONS, self);
        let mut index = IndexModel {
            label: Label::new(&arg.span),
            elements: Vec::new(),
            method: None,
            unique: false,
            nulls_not_distinct: false,
            include: Vec::new(),
            predicate: None,
            options: Vec::new(),
            tablespace: None,
        };
        let mut element_options = Vec::new();
        match field {
            Some(field) => {
                let mut element = ElementModel::new(TermModel::Column(field.value.clone()), &field.span);
                for arg in elements {
                    match arg.key().filter(|word| ELEMENT_WORDS.contains(word) && arg.is_flag()) {
                        Some(word) => element.direction(&Spanned::new(word.to_owned(), arg.span.clone()), self),
                        None => self.not_a_key(arg, &[INDEX_OPTIONS, ELEMENT_WORDS].concat(), "of an index on a field"),
                    }
                }
                index.elements.push(element);
            }
            None => {
                if !self.needs_elements(arg, elements.is_empty()) {
                    return None;
                }
                index.elements = elements.into_iter().filter_map(|element| self.element(element, false)).collect();
            }
        }
        let mut seen = Seen::default();
        for option in options {
            if field.is_some() && option.key().is_some_and(|key| ["opclass", "collate", "statistics"].contains(&key)) {
                element_options.push(option);
                continue;
            }
            let Some(name) = option.key().filter(|name| INDEX_OPTIONS.contains(name)) else {
                self.not_a_key(option, INDEX_OPTIONS, "of an index");
                continue;
            };
            if !seen.once(name, &option.span, self) || index.label.read(option, self) {
                continue;
            }
            match name {
                "using" => index.method = self.bare_or_string(option),
                "include" => index.include = self.columns(option),
                "where" => index.predicate = self.sql(option),
                "with" => index.options = self.parameters(option, ""),
                "unique" => index.unique = self.flag(option),
                "nulls_not_distinct" => index.nulls_not_distinct = self.flag(option),
                _ => index.tablespace = self.name(option),
            }
        }
        if let Some(element) = index.elements.first_mut().filter(|_| field.is_some()) {
            let mut seen = Seen::default();
            for option in element_options {
                element.option(option, false, &mut seen, self);
            }
        }
        if index.nulls_not_distinct && !index.unique {
            self.error(
                Code::Conflict,
                &arg.span,
                "`nulls_not_distinct` is for unique indexes",
                "add `unique`, or remove `nulls_not_distinct`",
            );
        }
        Some(index)
    }

    /// Reads one element of an index or exclusion constraint.
    pub fn element(&mut self, arg: &Arg, exclusion: bool) -> Option<ElementModel> {
        let term = match &arg.term.head {
            Head::Sql(text) => TermModel::Sql(text.clone()),
            Head::Path { segments, .. } if segments.len() == 1 => TermModel::Column(segments[0].value.clone()),
            _ => {
                let help = "write a field, or an expression as `sql(\"…\")`";
                self.error(Code::Value, &arg.span, "this is not an element", help);
                return None;
            }
        };
        let mut element = ElementModel::new(term, &arg.span);
        let mut seen = Seen::default();
        for option in arg.term.group.iter().flatten() {
            element.option(option, exclusion, &mut seen, self);
        }
        for word in &arg.modifiers {
            element.direction(word, self);
        }
        Some(element)
    }

    /// Reads `check` on a field: `check = sql("…")` or `check(sql("…"), name = "…", …)`.
    pub fn field_check(&mut self, arg: &Arg, column: &Spanned<String>) -> Option<CheckModel> {
        if arg.value.is_some() {
            let expr = self.sql(arg)?;
            return Some(CheckModel::new(&arg.span, Some(column.clone()), expr));
        }
        let list = self.clause(arg);
        let expr = match list.first() {
            Some(first) if first.value.is_none() && first.modifiers.is_empty() => {
                first.term.sql().map(|text| Spanned::new(text.to_owned(), first.term.span.clone()))
            }
            _ => None,
        };
        let Some(expr) = expr else {
            self.error(Code::Value, &arg.span, "`check` takes `sql(\"…\")`", "write `check = sql(\"age > 0\")`");
            return None;
        };
        let mut check = CheckModel::new(&arg.span, Some(column.clone()), expr);
        self.check_options(&mut check, &list[1..]);
        Some(check)
    }

    /// Reads `check(rule = sql("…"), …)` on the struct.
    pub fn table_check(&mut self, arg: &Arg) -> Option<CheckModel> {
        let help = "write `check(rule = sql(\"a < b\"))`";
        if arg.value.is_some() {
            let message = "a check on the struct needs a name";
            self.error(Code::Missing, &arg.span, message, help);
            return None;
        }
        let list = self.clause(arg);
        let Some(first) = list.first() else {
            self.error(Code::Missing, &arg.span, "`check` holds no expression", help);
            return None;
        };
        let mut check = match (&first.value, first.term.sql()) {
            (Some(_), _) => {
                let expr = self.sql(first)?;
                let rule = first.term.word().map(|word| Spanned::new(word.to_owned(), first.term.span.clone()));
                CheckModel::new(&arg.span, rule, expr)
            }
            (None, Some(text)) => {
                CheckModel::new(&arg.span, None, Spanned::new(text.to_owned(), first.term.span.clone()))
            }
            (None, None) => {
                self.error(Code::Value, &first.span, "`check` takes `rule = sql(\"…\")`", help);
                return None;
            }
        };
        self.check_options(&mut check, &list[1..]);
        if check.rule.is_none() && check.label.name.is_none() {
            self.error(Code::Missing, &arg.span, "a check on the struct needs a name", help);
            return None;
        }
        Some(check)
    }

    fn check_options(&mut self, check: &mut CheckModel, options: &[Arg]) {
        let mut seen = Seen::default();
        for option in options {
            let Some(name) = option.key().filter(|name| CHECK_OPTIONS.contains(name)) else {
                self.not_a_key(option, CHECK_OPTIONS, "of a check");
                continue;
            };
            if !seen.once(name, &option.span, self) || check.label.read(option, self) {
                continue;
            }
            match name {
                "no_inherit" => check.no_inherit = self.flag(option),
                "not_valid" => check.not_valid = self.flag(option),
                _ => check.not_enforced = self.flag(option),
            }
        }
    }

    /// Reads `references = Tenant::id` and `references(Tenant::id, …)` on a field.
    pub fn references(&mut self, arg: &Arg, column: &Spanned<String>) -> Option<ForeignKeyModel> {
        let list = self.clause_or_value(arg);
        let target = match (&arg.value, list.first()) {
            (Some(value), _) => Some(value),
            (None, Some(first)) if first.value.is_none() && first.modifiers.is_empty() => Some(&first.term),
            _ => None,
        };
        let (target, fields) = self.target(target, &arg.span)?;
        let mut key = ForeignKeyModel::new(&arg.span, vec![column.clone()], target, fields);
        if arg.value.is_none() {
            self.reference_options(&mut key, &list[1..]);
        }
        Some(key)
    }

    fn clause_or_value<'a>(&mut self, arg: &'a Arg) -> &'a [Arg] {
        if arg.value.is_some() { arg.term.group.as_deref().unwrap_or_default() } else { self.clause(arg) }
    }

    /// Reads `foreign_key((a, b) = Org(a, b), …)` on the struct.
    pub fn foreign_key(&mut self, arg: &Arg) -> Option<ForeignKeyModel> {
        let help = "write `foreign_key((tenant_id, org_id) = Org(tenant_id, id))`";
        let list = self.clause(arg);
        let Some(first) = list.first().filter(|first| first.value.is_some()) else {
            self.error(Code::Missing, &arg.span, "`foreign_key` needs columns and what they refer to", help);
            return None;
        };
        let columns = match &first.term.head {
            Head::List(list) if first.term.group.is_none() => self.column_list(list),
            Head::Path { segments, .. } if segments.len() == 1 && first.term.group.is_none() => {
                vec![segments[0].clone()]
            }
            _ => {
                self.error(Code::Value, &first.term.span, "expected one field or a list of fields", help);
                return None;
            }
        };
        let (target, fields) = self.target(first.value.as_ref(), &first.span)?;
        let mut key = ForeignKeyModel::new(&arg.span, columns, target, fields);
        if !key.target_fields.is_empty() && key.target_fields.len() != key.columns.len() {
            let (from, to) = (key.columns.len(), key.target_fields.len());
            self.error(
                Code::Conflict,
                &first.span,
                format!("{from} columns refer to {to}"),
                "name as many columns on the right as on the left",
            );
        }
        self.reference_options(&mut key, &list[1..]);
        Some(key)
    }

    /// Reads `Tenant`, `Tenant::id` and `Org(tenant_id, id)`. A last segment with a capital is the model itself.
    fn target(&mut self, term: Option<&Term>, span: &Span) -> Option<Referred> {
        let help = "write `references = Tenant::id`, with the Rust names of the model and its field";
        let Some(term) = term else {
            self.error(Code::Missing, span, "the model referred to is missing", help);
            return None;
        };
        let Head::Path { segments, .. } = &term.head else {
            self.error(Code::Value, &term.span, "expected a model and its field", help);
            return None;
        };
        if let Some(list) = &term.group {
            return Some((segments.clone(), self.column_list(list)));
        }
        let (last, path) = segments.split_last()?;
        let model = last.value.starts_with(char::is_uppercase) || path.is_empty();
        Some(if model { (segments.clone(), Vec::new()) } else { (path.to_vec(), vec![last.clone()]) })
    }

    fn reference_options(&mut self, key: &mut ForeignKeyModel, options: &[Arg]) {
        let known = [&["name", "comment"], REFERENCE_OPTIONS].concat();
        let mut seen = Seen::default();
        for option in options {
            let Some(name) = option.key().filter(|name| known.contains(name)) else {
                self.not_a_key(option, &known, "of a foreign key");
                continue;
            };
            if seen.once(name, &option.span, self) && !key.label.read(option, self) {
                self.reference_option(key, option);
            }
        }
    }

    /// Reads one of `REFERENCE_OPTIONS`.
    pub fn reference_option(&mut self, key: &mut ForeignKeyModel, option: &Arg) {
        match option.key() {
            Some("on_delete") => {
                if let Some((action, columns)) = self.action(option) {
                    key.on_delete = action;
                    key.on_delete_columns = columns;
                }
            }
            Some("on_update") => {
                if let Some((action, columns)) = self.action(option) {
                    key.on_update = action;
                    if let Some(first) = columns.first() {
                        let message = "only `on_delete` can name the columns to set";
                        self.error(Code::Conflict, &first.span, message, "remove the list of columns");
                    }
                }
            }
            Some("deferrable") => key.deferrable = self.deferrable(option),
            Some("not_valid") => key.not_valid = self.flag(option),
            Some("not_enforced") => key.not_enforced = self.flag(option),
            Some("match_full") if self.flag(option) => key.match_type = MatchType::Full,
            Some("period") => key.period = self.flag(option),
            _ => {}
        }
    }

    fn action(&mut self, option: &Arg) -> Option<(ForeignKeyAction, Vec<Spanned<String>>)> {
        const ACTIONS: &[(&str, ForeignKeyAction)] = &[
            ("cascade", ForeignKeyAction::Cascade),
            ("no_action", ForeignKeyAction::NoAction),
            ("restrict", ForeignKeyAction::Restrict),
            ("set_null", ForeignKeyAction::SetNull),
            ("set_default", ForeignKeyAction::SetDefault),
        ];
        let with_columns = option.value.as_ref().and_then(|value| Some((value.word()?, value.group.as_ref()?)));
        if let Some((word, list)) = with_columns {
            let action = match word {
                "set_null" => Some(ForeignKeyAction::SetNull),
                "set_default" => Some(ForeignKeyAction::SetDefault),
                _ => None,
            };
            if let Some(action) = action {
                return Some((action, self.column_list(list)));
            }
        }
        self.choice(option, ACTIONS).map(|action| (action.value, Vec::new()))
    }

    /// Reads `exclude(room(op = "="), …, using = gist, …)` on the struct.
    pub fn exclude(&mut self, arg: &Arg) -> Option<ExclusionModel> {
        let list = self.clause(arg);
        let (elements, options) = split(list, EXCLUDE_OPTIONS, self);
        if !self.needs_elements(arg, elements.is_empty()) {
            return None;
        }
        let mut exclusion = ExclusionModel {
            label: Label::new(&arg.span),
            elements: elements.into_iter().filter_map(|element| self.element(element, true)).collect(),
            method: None,
            include: Vec::new(),
            predicate: None,
            deferrable: Deferrable::No,
            options: Vec::new(),
            tablespace: None,
        };
        let mut seen = Seen::default();
        for option in options {
            let Some(name) = option.key().filter(|name| EXCLUDE_OPTIONS.contains(name)) else {
                self.not_a_key(option, EXCLUDE_OPTIONS, "of an exclusion constraint");
                continue;
            };
            if !seen.once(name, &option.span, self) || exclusion.label.read(option, self) {
                continue;
            }
            match name {
                "using" => exclusion.method = self.bare_or_string(option),
                "include" => exclusion.include = self.columns(option),
                "where" => exclusion.predicate = self.sql(option),
                "with" => exclusion.options = self.parameters(option, ""),
                "deferrable" => exclusion.deferrable = self.deferrable(option),
                _ => exclusion.tablespace = self.name(option),
            }
        }
        for element in exclusion.elements.iter().filter(|element| element.operator.is_none()) {
            let message = "an element of an exclusion constraint needs an operator";
            self.error(Code::Missing, &element.span, message, "write `room(op = \"=\")`");
        }
        Some(exclusion)
    }

    /// Reads `using = gin` and `using = "gin"`.
    pub fn bare_or_string(&mut self, arg: &Arg) -> Option<Spanned<String>> {
        if let (Some(value), None) = (&arg.value, &arg.term.group)
            && value.group.is_none()
            && let Some(word) = value.word()
        {
            return Some(Spanned::new(word.to_owned(), value.span.clone()));
        }
        self.name(arg)
    }
}

impl ElementModel {
    fn new(term: TermModel, span: &Span) -> Self {
        ElementModel {
            term,
            opclass: None,
            opclass_options: Vec::new(),
            collate: None,
            operator: None,
            descending: false,
            nulls_first: None,
            statistics: None,
            span: span.clone(),
        }
    }

    fn direction(&mut self, word: &Spanned<String>, reader: &mut Reader) {
        match word.value.as_str() {
            "asc" => self.descending = false,
            "desc" => self.descending = true,
            "nulls_first" => self.nulls_first = Some(true),
            "nulls_last" => self.nulls_first = Some(false),
            other => reader.unknown_key(other, &word.span, ELEMENT_WORDS, "behind an element"),
        }
    }

    fn option(&mut self, arg: &Arg, exclusion: bool, seen: &mut Seen, reader: &mut Reader) {
        let Some(key) = arg.key().filter(|key| ELEMENT_OPTIONS.contains(key)) else {
            reader.not_a_key(arg, ELEMENT_OPTIONS, "of an element");
            return;
        };
        if !seen.once(key, &arg.span, reader) {
            return;
        }
        match key {
            "opclass" => self.opclass = reader.qualified(arg),
            "collate" => self.collate = reader.qualified(arg),
            "with" => self.opclass_options = reader.parameters(arg, ""),
            "statistics" => self.statistics = reader.integer(arg).map(|number| number.value),
            _ if exclusion => self.operator = operator(arg, reader),
            _ => reader.error(
                Code::Place,
                &arg.span,
                "an index has no operators",
                "use `exclude(…)` for an exclusion constraint",
            ),
        }
    }
}

/// Reads `op = "&&"` and `op = sql("schema.&&")`.
fn operator(arg: &Arg, reader: &mut Reader) -> Option<Spanned<QName>> {
    let name = reader.qualified(arg)?;
    let text = &name.value.name;
    if text.chars().all(|c| "+-*/<>=~!@#%^&|`?".contains(c)) && parse_qualified(text).is_some() {
        return Some(name);
    }
    reader.error(Code::Value, &name.span, format!("`{text}` is not an operator"), "write `op = \"&&\"`");
    None
}

impl CheckModel {
    fn new(span: &Span, rule: Option<Spanned<String>>, expr: Spanned<String>) -> Self {
        CheckModel { label: Label::new(span), rule, expr, no_inherit: false, not_valid: false, not_enforced: false }
    }
}

impl ForeignKeyModel {
    fn new(
        span: &Span,
        columns: Vec<Spanned<String>>,
        target: Vec<Spanned<String>>,
        target_fields: Vec<Spanned<String>>,
    ) -> Self {
        ForeignKeyModel {
            label: Label::new(span),
            columns,
            target,
            target_fields,
            resolved: None,
            on_delete: ForeignKeyAction::NoAction,
            on_delete_columns: Vec::new(),
            on_update: ForeignKeyAction::NoAction,
            match_type: MatchType::Simple,
            deferrable: Deferrable::No,
            not_valid: false,
            not_enforced: false,
            period: false,
        }
    }
}
