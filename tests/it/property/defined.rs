//! Views, routines, triggers and policies over whatever tables a random schema has.

use modelmig::schema::ir::{
    Column, Defined, Firing, GeneratedKind, Implied, Made, MadeKind, MadeName, Options, Parameter, Policy,
    PolicyCommand, QName, Routine, RoutineKind, RoutineName, RowSecurity, Schema, Table, Trigger, Uses, View,
    ViewColumn,
};
use modelmig::schema::quote::ident;

use super::dice::Dice;

/// Replaces these objects of a schema by random ones. Their names follow the tables, so that those of two schemas meet.
pub fn defined(dice: &mut Dice, schema: &mut Schema) {
    schema.defined.clear();
    let tables: Vec<Table> = schema.tables.values().filter(|table| !table.columns.is_empty()).cloned().collect();
    let mut objects = Vec::new();
    for table in &tables {
        if dice.chance(40) {
            objects.push(view(dice, table));
        }
        if dice.chance(40) {
            objects.push(function(dice, table));
            objects.push(trigger(dice, table));
        }
        if dice.chance(30) {
            objects.push(policy(dice, table));
        }
        if dice.chance(20) {
            objects.push(range(dice, table));
        }
        if dice.chance(20) {
            objects.push(aggregate(dice, table));
        }
        if dice.chance(20) {
            objects.push(collation(dice, table));
        }
    }
    schema.defined = objects.into_iter().map(|object| (object.name(), object)).collect();
    for table in schema.tables.values_mut() {
        let states = [RowSecurity::Off, RowSecurity::Off, RowSecurity::On, RowSecurity::Forced, RowSecurity::ForcedOff];
        table.row_security = *dice.pick(&states);
    }
}

/// Returns a name that follows that of the table.
pub fn named(table: &Table, suffix: &str) -> QName {
    // Names of tables may be as long as names can be.
    let start: String = table.name.name.chars().take(12).collect();
    table.name.sibling(format!("{start}{suffix}"))
}

fn column<'a>(dice: &mut Dice, table: &'a Table) -> &'a Column {
    dice.pick(&table.columns)
}

fn view(dice: &mut Dice, table: &Table) -> Defined {
    let count = 1 + dice.below(table.columns.len());
    let columns = &table.columns[..count];
    let list = columns.iter().map(|column| ident(&column.name)).collect::<Vec<_>>().join(", ");
    let filter = if dice.chance(50) {
        format!(" WHERE {} IS NOT NULL", ident(&column(dice, table).name))
    } else {
        String::new()
    };
    let view_column = |column: &Column| ViewColumn {
        name: column.name.clone(),
        ty: column.ty.text.clone(),
        collation: None,
        default: None,
        storage: None,
        compression: None,
        statistics: None,
        options: Options::new(),
        comment: None,
    };
    let options =
        if dice.chance(30) { [("security_barrier".to_owned(), "true".to_owned())].into() } else { Options::new() };
    Defined::View(View {
        name: named(table, "_v"),
        materialized: false,
        query: format!("SELECT {list} FROM {}{filter}", table.name),
        columns: columns.iter().map(view_column).collect(),
        options,
        unpopulated: Implied::default(),
        tablespace: None,
        access_method: None,
        indexes: Vec::new(),
        clustered_on: None,
        extensions: Vec::new(),
        comment: dice.chance(20).then(|| "a view".to_owned()),
        uses: Uses::default(),
    })
}

fn function(dice: &mut Dice, table: &Table) -> Defined {
    let name = named(table, "_f");
    let body = dice.below(3);
    Defined::Routine(Routine {
        definition: format!(
            "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN new; -- {body}\nEND $f$"
        ),
        id: RoutineName { kind: RoutineKind::Function, name, arguments: String::new() },
        parameters: Vec::new(),
        defaults: 0,
        returns: Some("trigger".to_owned()),
        extensions: Vec::new(),
        comment: None,
        uses: Uses::default(),
    })
}

fn range(dice: &mut Dice, table: &Table) -> Defined {
    let name = named(table, "_span");
    let parameter = |name: &str, value: &str| Parameter { name: name.to_owned(), value: value.to_owned() };
    let subtype = *dice.pick(&["integer", "text"]);
    let mut parameters = vec![parameter("subtype", subtype)];
    if parameters[0].value == "text" && dice.chance(50) {
        parameters.push(parameter("collation", "pg_catalog.\"C\""));
    }
    let multirange = *dice.pick(&["_many", "_span_multirange"]);
    Defined::Made(Made {
        multirange: Some(named(table, multirange)),
        options: Options::default(),
        hidden: Implied(false),
        signature: None,
        returns: None,
        id: MadeName::range(&name),
        parameters,
        comment: dice.chance(20).then(|| "a range".to_owned()),
        uses: Uses::default(),
    })
}

fn aggregate(dice: &mut Dice, table: &Table) -> Defined {
    let parameter = |name: &str, value: &str| Parameter { name: name.to_owned(), value: value.to_owned() };
    let mut parameters = vec![parameter("sfunc", "pg_catalog.int4larger"), parameter("stype", "integer")];
    if dice.chance(50) {
        parameters.push(parameter("initcond", "'7'"));
    }
    if dice.chance(50) {
        parameters.push(parameter("parallel", "safe"));
    }
    let name = named(table, "_agg");
    Defined::Made(Made {
        id: MadeName { kind: MadeKind::Aggregate, name, arguments: Some("integer".to_owned()) },
        signature: Some(dice.pick(&["integer", "number integer"]).to_string()),
        returns: Some("integer".to_owned()),
        parameters,
        multirange: None,
        options: Options::default(),
        hidden: Implied(false),
        comment: dice.chance(20).then(|| "an aggregate".to_owned()),
        uses: Uses::default(),
    })
}

fn collation(dice: &mut Dice, table: &Table) -> Defined {
    let parameter = |name: &str, value: &str| Parameter { name: name.to_owned(), value: value.to_owned() };
    let locale: &&str = dice.pick(&["'C'", "'POSIX'"]);
    Defined::Made(Made {
        id: MadeName::collation(&named(table, "_coll")),
        signature: None,
        returns: None,
        parameters: vec![parameter("provider", "libc"), parameter("locale", locale)],
        multirange: None,
        options: Options::default(),
        hidden: Implied(false),
        comment: dice.chance(20).then(|| "a collation".to_owned()),
        uses: Uses::default(),
    })
}

fn trigger(dice: &mut Dice, table: &Table) -> Defined {
    let generated =
        |column: &&Column| !matches!(&column.generated, Some(generated) if generated.kind == GeneratedKind::Virtual);
    let of = table.columns.iter().find(generated).filter(|_| dice.chance(40));
    let of = of.map(|column| format!(" OF {}", ident(&column.name))).unwrap_or_default();
    let when = dice.pick(&["BEFORE", "AFTER"]);
    Defined::Trigger(Trigger {
        name: "touched".to_owned(),
        on: table.name.clone(),
        definition: format!(
            "CREATE TRIGGER touched {when} UPDATE{of} ON {} FOR EACH ROW EXECUTE FUNCTION {}()",
            table.name,
            named(table, "_f")
        ),
        constraint: false,
        copies: Vec::new(),
        firing: *dice.pick(&[Firing::Origin, Firing::Origin, Firing::Disabled, Firing::Always]),
        extensions: Vec::new(),
        comment: None,
        uses: Uses::default(),
    })
}

fn policy(dice: &mut Dice, table: &Table) -> Defined {
    let expr = |dice: &mut Dice| {
        modelmig::schema::ir::Expr::new(format!("({} IS NOT NULL)", ident(&column(dice, table).name)))
    };
    let using = Some(expr(dice));
    let with_check = dice.chance(40).then(|| expr(dice));
    Defined::Policy(Policy {
        name: "Own rows".to_owned(),
        on: table.name.clone(),
        permissive: dice.chance(80),
        command: *dice.pick(&[PolicyCommand::All, PolicyCommand::Update]),
        roles: Vec::new(),
        using,
        with_check,
        comment: None,
        uses: Uses::default(),
    })
}
