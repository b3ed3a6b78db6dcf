//! A scenario file as tables: what it inherits, what it says itself, and its text.
//!
//! Who edits a scenario sees all of it, inherited or not. What is kept is only what it says itself.

use super::error::ScenarioFileError;
use super::inherit::{Difference, Lineage, difference, merge};
use toml::{Table, Value};

/// A scenario file with what it inherits.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioTables {
    /// All tables together, without `inherits`: what holds.
    pub whole: Table,
    /// What the files that it inherits say together; `None` where it inherits nothing.
    pub inherited: Option<Table>,
}

/// Reads the tables of a scenario file and of those it inherits. What they mean is not looked at.
///
/// # Errors
/// [`ScenarioFileError`] where one is no TOML, cannot be had, or they inherit in a circle.
pub fn scenario_tables(
    file: &str,
    text: &str,
    text_of: &mut dyn FnMut(&str) -> Result<String, String>,
) -> Result<ScenarioTables, ScenarioFileError> {
    let lineage = Lineage::read(file, text, text_of)?;
    let plain = |mut table: Table| {
        table.remove("inherits");
        table
    };
    Ok(ScenarioTables { whole: plain(lineage.merged()), inherited: lineage.inherited().map(plain) })
}

impl ScenarioTables {
    /// What the file says otherwise than those that it inherits; nothing where it inherits nothing.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference> {
        self.inherited.as_ref().map(|inherited| difference(inherited, &self.whole)).unwrap_or_default()
    }
}

/// What differs from one scenario's tables to another's, in the order of keys.
#[must_use]
pub fn differences(before: &Table, after: &Table) -> Vec<Difference> {
    difference(before, after)
}

/// The least that a file which inherits `inherited` must say so that `whole` holds.
///
/// # Errors
/// Keys of what `whole` lacks: what is inherited can be said otherwise, but not taken away.
pub fn own_tables(inherited: &Table, whole: &Table) -> Result<Table, Vec<String>> {
    let (inherited, whole) = (&plain_numbers(inherited), &plain_numbers(whole));
    let own = said_otherwise(inherited, whole);
    let mut again = inherited.clone();
    merge(&mut again, &own);
    let left: Vec<String> = difference(whole, &again).into_iter().map(|left| left.key).collect();
    if left.is_empty() { Ok(own) } else { Err(left) }
}

/// The same with whole numbers as integers: editors that know one kind of number write 2.0 as 2, which is no difference.
fn plain_numbers(table: &Table) -> Table {
    table.iter().map(|(key, value)| (key.clone(), plain_number(value))).collect()
}

fn plain_number(value: &Value) -> Value {
    match value {
        // Integers up to 2^53 are exact as floats.
        Value::Float(number) if number.fract() == 0.0 && number.abs() < 9.0e15 => Value::Integer(*number as i64),
        Value::Array(items) => Value::Array(items.iter().map(plain_number).collect()),
        Value::Table(table) => Value::Table(plain_numbers(table)),
        _ => value.clone(),
    }
}

fn said_otherwise(inherited: &Table, whole: &Table) -> Table {
    let mut own = Table::new();
    for (key, value) in whole {
        match (inherited.get(key), value) {
            (Some(Value::Table(before)), Value::Table(after)) => {
                let below = said_otherwise(before, after);
                if !below.is_empty() {
                    own.insert(key.clone(), Value::Table(below));
                }
            }
            (before, after) if before != Some(after) => {
                own.insert(key.clone(), after.clone());
            }
            _ => {}
        }
    }
    own
}

/// Tables as the text of a scenario file: figures and effects on one line each, as a person would write them.
#[must_use]
pub fn scenario_text(tables: &Table) -> String {
    let mut text = String::new();
    write(&mut text, &[], tables);
    text
}

fn write(text: &mut String, path: &[&str], table: &Table) {
    let inline = |(key, value): &(&String, &Value)| is_inline(path.len(), key, value);
    let (lines, below): (Vec<_>, Vec<_>) = table.iter().partition(inline);
    if !path.is_empty() && (!lines.is_empty() || below.is_empty()) {
        let names: Vec<String> = path.iter().map(|name| key(name)).collect();
        text.push_str(&format!("\n[{}]\n", names.join(".")));
    }
    for (name, value) in lines {
        text.push_str(&format!("{} = {value}\n", key(name)));
    }
    for (name, value) in below {
        let deeper: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        match value {
            Value::Table(table) => write(text, &deeper, table),
            Value::Array(tables) => tables.iter().filter_map(Value::as_table).for_each(|table| {
                text.push_str(&format!(
                    "\n[[{}]]\n",
                    deeper.iter().map(|name| key(name)).collect::<Vec<_>>().join(".")
                ));
                table.iter().for_each(|(name, value)| text.push_str(&format!("{} = {value}\n", key(name))));
            }),
            _ => {}
        }
    }
}

/// Whether a value stands on the line of its key: all but the tables that hold named things.
fn is_inline(depth: usize, key: &str, value: &Value) -> bool {
    match value {
        Value::Table(table) => {
            let small =
                ["balance", "against", "belongs", "cost", "distribution", "metrics", "moves_with", "on", "ramp"];
            table.contains_key("value") || table.contains_key("points") || small.contains(&key)
        }
        Value::Array(items) => depth > 0 || !items.iter().any(Value::is_table),
        _ => true,
    }
}

/// A key, quoted where it must be.
fn key(name: &str) -> String {
    let bare = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if bare { name.to_owned() } else { Value::String(name.to_owned()).to_string() }
}

/// A scenario's tables from their text.
///
/// # Errors
/// [`ScenarioFileError`] where it is no TOML.
pub fn tables_of(file: &str, text: &str) -> Result<Table, ScenarioFileError> {
    super::inherit::parse(file, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        text.parse().unwrap()
    }

    /// The least that must be said: one changed value, one new table; the rest is inherited.
    #[test]
    fn only_what_differs_is_kept() {
        let inherited = table("name = 'a'\n[drivers.p]\nunit = 'people'\n[drivers.p.vintages.x]\nvalue = 1");
        let whole = table("name = 'b'\n[drivers.p]\nunit = 'people'\n[drivers.p.vintages.x]\npoints = [[2020, 2]]");
        let own = own_tables(&inherited, &whole).unwrap();
        assert_eq!(own, table("name = 'b'\n[drivers.p.vintages.x]\npoints = [[2020, 2]]"));
        let rounded = table("name = 'a'\n[drivers.p]\nunit = 'people'\n[drivers.p.vintages.x]\nvalue = 1.0");
        assert!(own_tables(&inherited, &rounded).unwrap().is_empty());
        let less = table("name = 'a'\n[drivers.p]\nunit = 'people'");
        assert_eq!(own_tables(&inherited, &less).unwrap_err(), ["drivers.p.vintages"]);
    }

    /// What is written is read as it was; names with dots keep their quotation marks.
    #[test]
    fn text_is_read_back() {
        let written = table(
            "name = 'A \"city\"'\ncounts = ['bed']\n[lines.'I.1.2']\nbelongs = { sector = 'b' }\nbase = { unit = 't CO2e', value = 1.5 }\n[actions.a]\nramp = { start_year = 2027, years = 3 }\neffects = [{ kind = 'cut', cells = ['I.1.2'], share = { value = 0.5 } }]\n[[actual]]\nyear = 2021\nemissions = { unit = 't CO2e', value = 2.0 }\n[scenarios.plan]\nactions = { '*' = 1 }\n[scenarios.plan.change]\n",
        );
        let text = scenario_text(&written);
        assert_eq!(table(&text), written, "{text}");
        assert!(text.contains("base = { unit = \"t CO2e\", value = 1.5 }"), "{text}");
        assert!(text.contains("[lines.\"I.1.2\"]"), "{text}");
    }
}
