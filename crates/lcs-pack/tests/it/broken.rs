//! A pack that breaks a rule is refused with file, key and what to try.

use super::source;
use lcs_pack::{Pack, PackError, PackSource, resolve};
use proptest::prelude::*;

const PACK: &str = r#"
id = "here"
version = "1.0.0"
licence = "Apache-2.0"
names = { en = "Here" }
[[change]]
version = "1.0.0"
date = 2026-01-01
text = "First."
"#;

const SOURCES: &str = "[gazette]\ntitle = \"Gazette\"\npublisher = \"State\"\n";

const FACTOR: &str = r#"
[[factor]]
key = "electricity.grid"
carrier = "electricity"
per = "kWh"
default = true
source = "gazette"
locator = "page 1"
status = "official"
[[factor.value]]
kg_co2e = "0.5"
from = 2020-01-01
to = 2021-01-01
"#;

fn load(file: &str, text: &str) -> Result<Pack, PackError> {
    Pack::load(&[source(&[("pack.toml", PACK), ("sources.toml", SOURCES), (file, text)])])
}

#[track_caller]
fn refused(file: &str, text: &str, key: &str, message: &str) {
    match load(file, text) {
        Err(PackError::Invalid { file: at, key: named, message: said, hint }) => {
            assert_eq!((at.as_str(), named.as_str()), (format!("here/{file}").as_str(), key), "{said}");
            assert!(said.contains(message), "{said:?} does not say {message:?}");
            assert!(!hint.is_empty());
        }
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn the_sound_pack_loads() {
    assert_eq!(load("factors.toml", FACTOR).unwrap().factors.len(), 1);
}

#[test]
fn broken_toml_names_the_line() {
    refused("factors.toml", "[[factor]]\nkey = \"a", "line 2", "");
    refused("factors.toml", "a = 1\na = 2\n", "line 2", "duplicate key");
}

#[test]
fn unknown_units_keys_and_carriers() {
    refused("factors.toml", &FACTOR.replace("kWh", "parsec"), "factors.electricity.grid.per", "`parsec`");
    refused("factors.toml", &FACTOR.replace("\"kWh\"", "\"m2\""), "factors.electricity.grid.per", "no unit of energy");
    refused("factors.toml", &FACTOR.replace("default", "defualt"), "factors.electricity.grid.defualt", "not a key");
    refused(
        "factors.toml",
        &FACTOR.replace("= \"electricity\"", "= \"aether\""),
        "factors.electricity.grid.carrier",
        "aether",
    );
    refused("factors.toml", "[[facter]]\nkey = \"a\"\n", "factors.facter", "not a key");
    refused("extras.toml", "a = 1\n", "file", "not a file of a pack");
}

#[test]
fn a_value_without_source_is_refused() {
    let value = "factors.electricity.grid.value[0]";
    refused("factors.toml", &FACTOR.replace("source = \"gazette\"\n", ""), &format!("{value}.source"), "is missing");
    refused("factors.toml", &FACTOR.replace("\"gazette\"", "\"novel\""), &format!("{value}.source"), "`novel`");
    refused("factors.toml", &FACTOR.replace("locator = \"page 1\"\n", ""), &format!("{value}.locator"), "is missing");
    refused("factors.toml", &FACTOR.replace("status = \"official\"\n", ""), &format!("{value}.status"), "is missing");
    refused("factors.toml", &FACTOR.replace("from = 2020-01-01\n", ""), &format!("{value}.from"), "is missing");
    let bare = FACTOR.replace("source = \"gazette\"\n", "").replace("locator = \"page 1\"\n", "");
    let unverified = bare.replace("official", "unverified");
    refused("factors.toml", &unverified, &format!("{value}.source"), "is missing");
    let noted = unverified.replace("per = \"kWh\"", "per = \"kWh\"\nnote = \"recalled\"");
    assert_eq!(load("factors.toml", &noted).unwrap().unverified_facts().len(), 1);
}

#[test]
fn dates_and_numbers() {
    let value = "factors.electricity.grid.value[0]";
    refused("factors.toml", &FACTOR.replace("to = 2021", "to = 2020"), &format!("{value}.to"), "not after");
    refused("factors.toml", &FACTOR.replace("\"0.5\"", "0.5"), &format!("{value}.kg_co2e"), "not a decimal text");
    refused("factors.toml", &FACTOR.replace("\"0.5\"", "\"half\""), &format!("{value}.kg_co2e"), "`half`");
    refused("factors.toml", &FACTOR.replace("\"0.5\"", "\"-1\""), &format!("{value}.kg_co2e"), "negative");
    refused("factors.toml", &FACTOR.replace("= 2020-01-01", "= \"2020\""), &format!("{value}.from"), "not a day");
}

#[test]
fn overlapping_values_of_a_series() {
    let overlap = format!("{FACTOR}[[factor.value]]\nkg_co2e = \"0.6\"\nfrom = 2020-12-31\n");
    refused("factors.toml", &overlap, "factors.electricity.grid", "still holds");
    let adjacent = overlap.replace("2020-12-31", "2021-01-01");
    assert_eq!(load("factors.toml", &adjacent).unwrap().factors.len(), 2);
    let open = FACTOR.replace("to = 2021-01-01\n", "") + "[[factor.value]]\nkg_co2e = \"0.6\"\nfrom = 2021-01-01\n";
    refused("factors.toml", &open, "factors.electricity.grid", "still holds");
}

#[test]
fn ranges_and_shares() {
    let asset = |lighting: &str, pumps: &str| {
        format!(
            "status = \"unverified\"\nnote = \"n\"\nfrom = 2020-01-01\n[[use]]\nid = \"pump\"\n[use.end_uses]\n\
             lighting = {lighting}\npumps = {pumps}\nroof_per_floor_area = 0\n"
        )
    };
    assert!(load("uses.toml", &asset("[0.2, 0.4, 0.5]", "[0.5, 0.6, 0.7]")).is_ok());
    refused("uses.toml", &asset("[0.2, 0.4, 0.5]", "[0.5, 0.7, 0.8]"), "uses.pump.end_uses", "sum to");
    refused("uses.toml", &asset("[0.5, 0.4, 0.2]", "0.6"), "uses.pump.end_uses.lighting", "does not ascend");
    refused("uses.toml", &asset("[0.4, 0.4]", "0.6"), "uses.pump.end_uses.lighting", "not a range");
}

#[test]
fn references_between_files() {
    let measure =
        "status = \"unverified\"\nnote = \"n\"\nfrom = 2020-01-01\n[[measure]]\nid = \"led\"\nuses = [\"castle\"]\n";
    refused("measures.toml", measure, "measures.led.uses", "`castle`");
    let like = "[[use]]\nid = \"a\"\n[use.thermal]\nlike = \"b\"\n";
    refused("uses.toml", like, "uses.a.thermal.like", "no class `b`");
}

#[test]
fn chains_of_packs() {
    let error = Pack::embedded("atlantis").unwrap_err();
    assert!(error.hint().contains("my-kuala-lumpur"), "{}", error.hint());
    let orphan = PACK.replace("version = \"1.0.0\"\nlicence", "extends = \"atlantis\"\nversion = \"1.0.0\"\nlicence");
    assert!(matches!(resolve(source(&[("pack.toml", &orphan)])), Err(PackError::Unknown { .. })));
    let empty = PackSource { id: "here".into(), files: [].into() };
    assert!(resolve(empty).unwrap_err().to_string().contains("pack.toml"));
    let other = source(&[("pack.toml", &PACK.replace("id = \"here\"", "id = \"there\""))]);
    assert!(resolve(other).unwrap_err().to_string().contains("known as `here`"));
    let untold = source(&[("pack.toml", &PACK.replacen("version = \"1.0.0\"", "version = \"1.1.0\"", 1))]);
    assert!(resolve(untold).unwrap_err().to_string().contains("says nothing about version 1.1.0"));
}

proptest! {
    /// Whatever one byte of a file becomes, loading answers with a pack or an error, never a panic.
    #[test]
    fn a_changed_byte_never_panics(at in 0..FACTOR.len(), byte in any::<u8>()) {
        let mut bytes = FACTOR.as_bytes().to_vec();
        bytes[at] = byte;
        let mut pack = source(&[("pack.toml", PACK), ("sources.toml", SOURCES)]);
        pack.files.insert("factors.toml".into(), bytes);
        let _ = Pack::load(&[pack]);
    }
}

#[test]
fn a_calendar_says_its_days_once_and_in_order() {
    let cited = "source = \"gazette\"\nlocator = \"page 1\"\nstatus = \"official\"\nfrom = 2025-01-01\n";
    let entry = |days: &str| format!("[[holiday]]\nid = \"feast\"\n{cited}{days}\n");
    let key = |field: &str| format!("calendar.holiday.feast.{field}");
    let sound = load("calendar.toml", &entry("days = [2025-05-01]\nstretches = [[2025-01-01, 2025-01-02]]")).unwrap();
    assert_eq!(sound.calendar[0].stretches.len(), 2);
    refused("calendar.toml", &entry(""), &key("days"), "is missing");
    refused("calendar.toml", &entry("days = [\"1 May\"]"), &key("days"), "not a list of days");
    refused("calendar.toml", &entry("days = [2025-05-01, 2025-05-01]"), &key("days"), "2025-05-01 twice");
    refused("calendar.toml", &entry("stretches = [[2025-05-02, 2025-05-01]]"), &key("stretches"), "before it begins");
    refused("calendar.toml", &entry("stretches = [[2025-05-02]]"), &key("stretches"), "not a list of stretches");
    refused("calendar.toml", &entry("days = [2025-05-01]").replace("holiday", "feast"), "calendar.feast", "not a key");
}
