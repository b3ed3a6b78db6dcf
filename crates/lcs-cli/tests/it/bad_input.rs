//! Input that cannot be taken: each refusal names the file, row or key, says what to try, and leaves the folder as it
//! was.

use crate::{
    cities::{copy, demo},
    driver::{Refusal, count, json, json_with_code, lcs, refused, text},
    state::state,
};
use lcs_testkit::{reference, workspace_root};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A city with the demo's facilities, to which bad things happen, and a folder for files.
struct Place {
    root: TempDir,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        copy(&demo().dir, &root.path().join("city"));
        Self { root }
    }

    fn city(&self) -> PathBuf {
        self.root.path().join("city")
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.root.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// The import must be refused and change nothing.
    #[track_caller]
    fn import_refused(&self, name: &str, content: impl AsRef<[u8]>) -> Refusal {
        let file = self.file(name, content);
        let before = state(&self.city());
        let refusal = refused(&["import", text(&file), "--dir", text(&self.city())]);
        assert!(state(&self.city()) == before, "{name}: the folder has changed");
        refusal.says(&[name]);
        refusal
    }

    /// The import must be done but for some rows (exit 1).
    #[track_caller]
    fn import_with_rejections(&self, name: &str, content: impl AsRef<[u8]>) -> Value {
        let file = self.file(name, content);
        let answer = json_with_code(&["import", text(&file), "--dir", text(&self.city())], 1);
        answer["files"][0].clone()
    }

    #[track_caller]
    fn run_refused(&self, arguments: &[&str]) -> Refusal {
        let before = state(&self.city());
        let dir = self.city();
        let refusal = refused(&[&["run", "--dir", text(&dir)], arguments].concat());
        assert!(state(&dir) == before, "the folder has changed");
        refusal
    }
}

/// Findings with a code as (row, column).
fn places(file: &Value, code: &str) -> Vec<(u64, String)> {
    let findings = file["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == code);
    let mut places: Vec<_> = findings
        .map(|finding| {
            assert!(!finding["message"].as_str().unwrap().is_empty());
            (finding["row"].as_u64().unwrap_or(0), finding["column"].as_str().unwrap_or_default().to_owned())
        })
        .collect();
    places.sort();
    places
}

#[test]
fn files_that_are_not_what_they_say() {
    let place = Place::new();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    place.import_refused("bills.csv", png).says(&["PNG"]).hints("CSV or XLSX");
    place.import_refused("bills.xlsx", "<!doctype html><html><body>Please log in</body></html>").says(&["HTML"]);
    place.import_refused("empty.csv", "").says(&["is empty"]).hints("export the file again");
    place.import_refused("blank.csv", "\n \n\r\n").says(&["blank.csv"]);
    place
        .import_refused("cut.xlsx", b"PK\x03\x04 and then the network broke")
        .says(&["damaged"])
        .hints("save it again");
    place.import_refused("headers.csv", "Facility ID,Facility Name,GFA (m2)\n").says(&["no rows"]);
    place
        .import_refused("greenbutton.xml", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"/>")
        .says(&["<feed>"])
        .hints("XLSX");
}

#[test]
fn missing_columns_are_named() {
    let place = Place::new();
    place
        .import_refused("nobody.csv", "From,To,Usage (kWh)\n2025-01-01,2025-02-01,5\n")
        .says(&["row 1", "without a column for the account"])
        .hints("add the column");
    place.import_refused("timeless.csv", "Account No,Usage (kWh)\nA1,5\n").says(&["\"Usage (kWh)\"", "needed"]);
    place
        .import_refused("idle.csv", "Account No,From,To\nA1,2025-01-01,2025-02-01\n")
        .says(&["\"Account No\"", "needed"]);
    place
        .import_refused("poem.csv", "colour,mood\nred,good\nblue,bad\n")
        .says(&["\"colour\"", "\"mood\""])
        .hints("mapping");
}

#[test]
fn a_mapping_that_is_none() {
    let place = Place::new();
    let bills = place.file("bills.csv", "Akaun,Guna\nA1,5\n");
    let city = place.city();
    let before = state(&city);
    for (content, says) in [
        ("[Guna]\nfield = \"happiness\"\n", ["Guna", "happiness"]),
        ("[Guna]\nfield = \"quantity\"\nunit = \"furlong\"\n", ["Guna", "furlong"]),
        ("Guna = \n", ["mapping", "line 1"]),
    ] {
        let mapping = place.file("mapping.toml", content);
        refused(&["import", text(&bills), "--dir", text(&city), "--mapping", text(&mapping)]).says(&says);
    }
    let absent = place.root.path().join("absent.toml");
    refused(&["import", text(&bills), "--dir", text(&city), "--mapping", text(&absent)]).says(&["absent.toml"]);
    assert!(state(&city) == before);
}

#[test]
fn rows_that_cannot_be_taken_are_named_and_the_rest_is_taken() {
    let place = Place::new();
    let file = place.import_with_rejections(
        "estate.csv",
        "Facility ID,Facility Name,Use,Gross Floor Area (m2),Electricity 2025 (kWh)\n\
         N1,Hall,Office,1000,150000\n\
         N2,Annexe,Office,-20,9000\n\
         N3,Tower,Office,99999999999,9000\n\
         N4,Depot,Office,500,lots\n\
         ,,,,\n\
         N5,Clinic,Clinic,800,120000\n",
    );
    eprintln!("estate.csv: {file}");
    assert_eq!((count(&file, "/rows_read"), count(&file, "/facilities")), (5, 5));
    let area = "Gross Floor Area (m2)".to_owned();
    assert_eq!(places(&file, "cell.negative"), [(3, area.clone())]);
    assert_eq!(places(&file, "cell.absurd_area"), [(4, area)]);
    assert_eq!(places(&file, "cell.not_a_number"), [(5, "Electricity 2025 (kWh)".to_owned())]);
    assert_eq!(count(&file, "/rejected"), 3);
    let taken = json(&["facilities", "show", "N5", "--dir", text(&place.city()), "--year", "2025"]);
    assert_eq!(taken["energy_kwh"], 120_000.0);
    let without_area = json(&["facilities", "show", "N2", "--dir", text(&place.city()), "--year", "2025"]);
    assert!(without_area["floor_area_m2"].is_null() && without_area["eui_kwh_m2"].is_null());
    assert_eq!(without_area["energy_kwh"], 9000.0);
}

#[test]
fn units_that_are_not_known_are_named() {
    let place = Place::new();
    let file = place.import_with_rejections(
        "bills.csv",
        "Account,Facility ID,Energy,From,To,Usage,Unit\n\
         A1,N1,Electricity,2025-01-01,2025-02-01,100,kWh\n\
         A1,N1,Electricity,2025-02-01,2025-03-01,100,furlongs\n",
    );
    assert_eq!(count(&file, "/bills"), 1);
    let [(row, _)] = &places(&file, "unit.unknown")[..] else { panic!("{file}") };
    assert_eq!(*row, 3);
    let message = file["findings"].to_string();
    assert!(message.contains("furlongs"), "{message}");
}

#[test]
fn duplicate_ids_are_named() {
    let place = Place::new();
    let file = place.import_with_rejections(
        "estate.csv",
        "Facility ID,Facility Name,Gross Floor Area (m2)\nN1,Hall,1000\nN2,Annexe,200\nN1,Another hall,3000\n",
    );
    assert_eq!(places(&file, "row.duplicate_facility").len(), 1, "{file}");
    assert_eq!(places(&file, "row.duplicate_facility")[0].0, 4);
    let kept = json(&["facilities", "show", "N1", "--dir", text(&place.city())]);
    assert_eq!((kept["name"].as_str(), kept["floor_area_m2"].as_f64()), (Some("Hall"), Some(1000.0)));
}

#[test]
fn odd_bills_are_taken_or_left_out_with_findings() {
    let place = Place::new();
    let bills = place.file(
        "bills.csv",
        "Account,Facility ID,Energy,From,To,Usage (kWh),Cost (MYR)\n\
         A1,N1,Electricity,2025-01-01,2025-02-01,1000,500\n\
         A1,N1,Electricity,2025-02-01,2025-03-01,-40,-20\n\
         A1,N1,Electricity,2025-03-01,2025-04-01,0,500\n\
         A1,N1,Electricity,2025-04-01,2025-05-01,99999999999999999,500\n\
         A1,N1,Electricity,2025-06-01,2025-05-01,1000,500\n\
         A1,N1,Electricity,2025-05-01,2025-06-01,1000,500\n\
         A1,N1,Electricity,2025-05-01,2025-06-01,1000,500\n",
    );
    let answer = lcs(&["import", text(&bills), "--dir", text(&place.city()), "--format", "json"]);
    assert!(answer.code <= 1, "{}", answer.stderr);
    let file = serde_json::from_str::<Value>(&answer.stdout).unwrap()["files"][0].clone();
    eprintln!("bills.csv: {file}");
    assert_eq!(places(&file, "period.reversed").iter().map(|(row, _)| *row).collect::<Vec<_>>(), [6], "{file}");
    assert_eq!(places(&file, "bill.duplicate").iter().map(|(row, _)| *row).collect::<Vec<_>>(), [8], "{file}");
    assert_eq!(places(&file, "cell.out_of_range"), [(5, "Usage (kWh)".to_owned())]);
    // What the bills say in themselves is found by the run.
    let run = json(&["run", "--dir", text(&place.city())]);
    let codes: Vec<&str> = run["findings"].as_array().unwrap().iter().filter_map(|f| f["code"].as_str()).collect();
    for code in ["bill.negative", "bill.cost_without_usage", "bill.gap"] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
    // The absurd quantity, 10^17 kWh, is not in the sum.
    let energy_kwh = run["energy_kwh"].as_f64().unwrap();
    assert!(energy_kwh < 1e12, "{energy_kwh}");
}

#[test]
fn a_file_that_contradicts_itself_is_unchanged_the_second_time() {
    let place = Place::new();
    let bills = place.file(
        "bills.csv",
        "Account,Facility ID,Energy,From,To,Usage (kWh)\n\
         A1,N1,Electricity,2025-01-01,2025-02-01,1000\n\
         A1,N1,Electricity,2025-01-01,2025-02-01,2000\n",
    );
    let city = place.city();
    let import = ["import", text(&bills), "--dir", text(&city), "--format", "json"];
    let counts = || {
        let answer = lcs(&import);
        let report: Value = serde_json::from_str(&answer.stdout).unwrap();
        (count(&report, "/files/0/accepted"), count(&report, "/files/0/unchanged"))
    };
    counts();
    assert_eq!(counts().0, 0, "the same file says nothing new");
}

#[test]
fn one_bad_file_of_several_stops_all() {
    let place = Place::new();
    let city = place.city();
    let good = place.file("good.csv", "Facility ID,Facility Name,Gross Floor Area (m2)\nN1,Hall,1000\n");
    let bad = place.file("bad.csv", "");
    let before = state(&city);
    refused(&["import", text(&good), text(&bad), "--dir", text(&city)]).says(&["bad.csv"]);
    refused(&["import", text(&good), "no-such-file.csv", "--dir", text(&city)])
        .says(&["no-such-file.csv"])
        .hints("spelling");
    refused(&["import", text(&good), text(place.root.path()), "--dir", text(&city)]).hints("not a folder");
    assert!(state(&city) == before);
}

#[test]
fn weather_that_is_none() {
    let place = Place::new();
    let weather = |name: &str, content: &[u8]| {
        let file = place.file(name, content);
        let refusal = place.run_refused(&["--weather", text(&file)]);
        refusal.says(&[name]);
        refusal
    };
    weather("bills.epw", b"Account,From,To\nA1,2025-01-01,2025-02-01\n").says(&["not an EPW", "Account"]).hints(".epw");
    weather("empty.epw", b"");
    weather("picture.epw", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    place.run_refused(&["--weather", "absent.epw"]).says(&["absent.epw"]).hints("spelling");

    let Some(real) = reference("weather/SGP_Singapore.486980_IWEC.epw") else { return };
    let text_of = fs::read(real).unwrap();
    let lines: Vec<&[u8]> = text_of.split_inclusive(|byte| *byte == b'\n').collect();
    weather("half.epw", &lines[..4000].concat()).says(&["3992", "8760"]).hints("whole year");
    weather("gap.epw", &[&lines[..100], &lines[101..]].concat().concat()).says(&["line 101"]);
    weather("header.epw", &lines[..5].concat()).says(&["line 6"]);
    let columns = lines[50].splitn(7, |byte| *byte == b',').take(6).collect::<Vec<_>>().join(&b','.to_owned());
    let narrow = [&lines[..50], &[&columns[..], b"\r\n"], &lines[51..]].concat().concat();
    weather("narrow.epw", &narrow).says(&["line 51"]);
}

#[test]
fn packs_and_folders_that_are_none() {
    let root = tempfile::tempdir().unwrap();
    let city = root.path().join("city");
    refused(&["init", text(&city), "--pack", "atlantis"]).says(&["`atlantis`"]).hints("my-kuala-lumpur");
    refused(&["init", text(&city), "--pack", text(root.path())]).says(&["pack.toml"]).hints("examples/seattle");
    let broken = root.path().join("broken");
    copy(&workspace_root().join("examples/seattle"), &broken);
    fs::write(broken.join("factors.toml"), "[[factor]]\ncarrier = \"phlogiston\"\n").unwrap();
    refused(&["init", text(&city), "--pack", text(&broken)]).says(&["factors.toml"]);
    assert!(!city.exists(), "nothing is made for a pack that cannot be used");

    let empty = root.path().join("empty");
    fs::create_dir(&empty).unwrap();
    for call in [&["run"][..], &["import", "x.csv"], &["facilities", "list"], &["explain", "city:energy"]] {
        let refusal = refused(&[call, &["--dir", text(&empty)]].concat());
        refusal.says(&["not a city folder"]).hints("lcs init");
    }
    assert_eq!(fs::read_dir(&empty).unwrap().count(), 0);
}

#[test]
fn a_city_is_made_once_and_asks_for_files() {
    let root = tempfile::tempdir().unwrap();
    let city = root.path().join("city");
    assert_eq!(lcs(&["init", text(&city), "--pack", "my-kuala-lumpur"]).code, 0);
    let before = state(&city);
    refused(&["init", text(&city), "--pack", "my-kuala-lumpur"])
        .says(&["already", "my-kuala-lumpur"])
        .hints("nothing was");
    refused(&["facilities", "list", "--dir", text(&city)]).says(&["no facilities"]).hints("lcs import");
    assert!(state(&city) == before);
    refused(&["run", "--dir", text(&city)]).says(&["no facilities"]).hints("lcs import");
    fs::write(city.join("lcs.toml"), "[pack]\nid = \"my-kuala-lumpur\"\ncolour = \"red\"\n").unwrap();
    refused(&["run", "--dir", text(&city)]).says(&["lcs.toml", "line 3", "colour"]);
    fs::write(city.join("lcs.toml"), "[pack]\nid = \"atlantis\"\n").unwrap();
    refused(&["run", "--dir", text(&city)]).says(&["atlantis"]);
}

#[test]
fn a_second_writer_is_refused_and_readers_are_not() {
    let place = Place::new();
    let city = place.city();
    let lock = fs::File::options().create(true).truncate(false).write(true).open(city.join(".lcs.lock")).unwrap();
    lock.try_lock().unwrap();
    let file = place.file("estate.csv", "Facility ID,Facility Name,Gross Floor Area (m2)\nN1,Hall,1000\n");
    let before = state(&city);
    for call in [&["run"][..], &["import", text(&file)]] {
        refused(&[call, &["--dir", text(&city)]].concat()).says(&["another process"]).hints("wait until");
    }
    assert_eq!(json(&["facilities", "list", "--dir", text(&city)]).as_array().unwrap().len(), 60);
    json(&["import", text(&file), "--dir", text(&city), "--dry-run"]);
    assert!(state(&city) == before);
    drop(lock);
    json(&["import", text(&file), "--dir", text(&city)]);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_can_be_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let city = place.city();
    let set_mode = |mode: u32| fs::set_permissions(&city, fs::Permissions::from_mode(mode)).unwrap();
    // As an archive is: nothing in it can be written.
    for name in ["city.db", ".lcs.lock"] {
        fs::set_permissions(city.join(name), fs::Permissions::from_mode(0o444)).unwrap();
    }
    set_mode(0o555);
    if fs::write(city.join("probe"), "").is_ok() {
        eprintln!("SKIPPED: this user may write read-only folders (root?)");
        return;
    }
    let file = place.file("estate.csv", "Facility ID,Facility Name,Gross Floor Area (m2)\nN1,Hall,1000\n");
    let (run, import) = (["run", "--dir", text(&city)], ["import", text(&file), "--dir", text(&city)]);
    let refusals = [refused(&run), refused(&import)];
    let listed = lcs(&["facilities", "list", "--dir", text(&city)]);
    set_mode(0o755);
    for refusal in refusals {
        refusal.says(&[".lcs.lock"]).hints("cannot be written by this user");
    }
    assert_eq!(listed.code, 0, "{}", listed.stderr);
}

#[test]
fn buildings_that_cannot_be_simulated() {
    let Some(weather) = reference("weather/SGP_Singapore.486980_IWEC.epw") else { return };
    let place = tempfile::tempdir().unwrap();
    let good = fs::read_to_string(workspace_root().join("examples/simulate/tropical-office.toml")).unwrap();
    let simulate = |name: &str, content: &str| {
        let file = place.path().join(name);
        fs::write(&file, content).unwrap();
        let refusal = refused(&["simulate", text(&file), "--weather", text(&weather)]);
        refusal.says(&[name]).hints("lcs schema building");
        refusal
    };
    simulate("broken.toml", "floor_area_m2 = \n").says(&["line 1"]);
    simulate("empty.toml", "").says(&["missing"]);
    simulate("unknown.toml", &format!("colour = \"red\"\n{good}")).says(&["colour"]);
    simulate("negative.toml", &good.replacen("floor_area_m2 = 48.0", "floor_area_m2 = -48.0", 1))
        .says(&["floor_area_m2"]);
    let absent = place.path().join("absent.toml");
    refused(&["simulate", text(&absent), "--weather", text(&weather)]).says(&["absent.toml"]).hints("spelling");
}

#[test]
fn wrong_calls_name_what_is_wrong() {
    let call = |arguments: &[&str], says: &str| {
        let told = lcs(arguments);
        assert_eq!((told.code, told.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(told.stderr.contains(says), "{says}: {}", told.stderr);
        let document: Value = serde_json::from_str(&lcs(&[arguments, &["--format", "json"]].concat()).stdout).unwrap();
        assert!(document["error"].as_str().unwrap().contains(says), "{document}");
        assert!(!document["hint"].as_str().unwrap().is_empty(), "{document}");
    };
    call(&["run", "--dir", "x", "--colour", "red"], "--colour");
    call(&["fly"], "fly");
    call(&["run", "--dir", "x", "--seed", "many"], "many");
    call(&["init", "x"], "--pack");
    call(&["demo", "--facilities", "-3"], "-3");
}

#[test]
fn a_folder_that_was_never_asked_for_is_not_made() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("absent");
    refused(&["import", "x.csv", "--dir", text(&dir)]).says(&["not a city folder"]);
    assert!(!Path::new(&dir).exists());
}
