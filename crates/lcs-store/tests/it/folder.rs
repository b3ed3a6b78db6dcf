//! Making and opening a city folder, its originals and its reports.

use crate::city::{self, settings};
use lcs_store::{CityFolder, PackChoice, Settings, StoreError, read_tree};
use std::{collections::BTreeSet, fs, path::Path};

fn names(root: &Path) -> BTreeSet<String> {
    read_tree(root).unwrap().into_iter().map(|(name, _)| name).collect()
}

fn own_pack() -> Vec<(String, Vec<u8>)> {
    vec![("pack.toml".into(), b"id = \"x\"".to_vec()), ("data/factors.toml".into(), b"# factors".to_vec())]
}

#[test]
fn settings_and_pack_are_read_as_they_were_written() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("new/city");
    let settings = Settings { pack: PackChoice { id: "x".into(), folder: Some("pack".into()) }, synthetic: true };
    CityFolder::create(&root, settings.clone(), &own_pack()).unwrap();
    let opened = CityFolder::open(&root).unwrap();
    assert_eq!(opened.settings(), &settings);
    let mut files = own_pack();
    files.sort();
    assert_eq!(opened.pack_files().unwrap(), files);
    assert_eq!(names(&root), ["lcs.toml", "pack/data/factors.toml", "pack/pack.toml"].map(String::from).into());
}

#[test]
fn a_city_is_not_made_twice() {
    let dir = tempfile::tempdir().unwrap();
    city::create(dir.path());
    let other = Settings { pack: PackChoice { id: "other".into(), folder: None }, synthetic: true };
    let error = CityFolder::create(dir.path(), other, &own_pack()).unwrap_err();
    assert!(matches!(&error, StoreError::AlreadyACity { pack, .. } if pack == "my-kuala-lumpur"), "{error}");
    assert!(error.hint().contains("nothing was changed"));
    assert_eq!(CityFolder::open(dir.path()).unwrap().settings(), &settings());
    assert!(!dir.path().join("pack").exists());
}

#[test]
fn a_folder_with_other_things_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("thesis.docx"), "years of work").unwrap();
    let error = CityFolder::create(dir.path(), settings(), &own_pack()).unwrap_err();
    assert!(matches!(error, StoreError::NotEmpty(_)), "{error}");
    assert!(error.hint().contains("empty folder"), "{}", error.hint());
    assert_eq!(names(dir.path()), ["thesis.docx".to_owned()].into());
}

#[test]
fn an_interrupted_attempt_may_be_repeated() {
    let dir = tempfile::tempdir().unwrap();
    // Everything that `create` may leave when it is killed before the settings are in place.
    fs::create_dir_all(dir.path().join("pack/data")).unwrap();
    fs::create_dir_all(dir.path().join("originals")).unwrap();
    fs::create_dir_all(dir.path().join("reports")).unwrap();
    fs::write(dir.path().join("pack/pack.toml"), "id = ").unwrap();
    fs::write(dir.path().join("pack/data/factors.tmp"), "# fac").unwrap();
    fs::write(dir.path().join("lcs.tmp"), "# This fol").unwrap();
    let own = Settings { pack: PackChoice { id: "x".into(), folder: Some("pack".into()) }, synthetic: false };
    let folder = CityFolder::create(dir.path(), own, &own_pack()).unwrap();
    let mut files = own_pack();
    files.sort();
    assert_eq!(folder.pack_files().unwrap(), files, "exactly the files of the pack");
}

#[test]
fn a_pack_folder_that_is_somebody_elses_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("pack")).unwrap();
    fs::write(dir.path().join("pack/notes.txt"), "mine").unwrap();
    let error = CityFolder::create(dir.path(), settings(), &own_pack()).unwrap_err();
    assert!(matches!(error, StoreError::NotEmpty(_)), "{error}");
    assert_eq!(names(dir.path()), ["pack/notes.txt".to_owned()].into());
}

#[test]
fn a_folder_without_settings_is_no_city() {
    let dir = tempfile::tempdir().unwrap();
    for root in [dir.path().to_owned(), dir.path().join("absent")] {
        let error = CityFolder::open(&root).unwrap_err();
        assert!(error.to_string().contains("it has no lcs.toml"), "{error}");
        assert!(error.hint().contains("lcs init"), "{}", error.hint());
    }
}

#[test]
fn broken_settings_name_the_file_the_line_and_the_key() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("lcs.toml");
    for (text, says) in [
        ("# a city\n[pack]\nid = \"x\"\ncolour = \"red\"\n", ["line 4", "colour"]),
        ("# a city\n[pack]\nid = \n", ["line 3", "value"]),
        ("synthetic = true\n", ["line 1", "pack"]),
    ] {
        fs::write(&file, text).unwrap();
        let error = CityFolder::open(dir.path()).unwrap_err();
        let message = error.to_string();
        assert!(message.contains("lcs.toml") && says.iter().all(|word| message.contains(word)), "{message}");
        assert!(error.hint().contains("city-folder.md"));
    }
}

#[test]
fn an_original_is_kept_once() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let hash = city::hash("bills.csv");
    folder.keep_original(&hash, b"first").unwrap();
    folder.keep_original(&hash, b"never two contents under one hash").unwrap();
    assert_eq!(fs::read(dir.path().join("originals").join(hash.as_str())).unwrap(), b"first");
    assert_eq!(names(&dir.path().join("originals")).len(), 1, "no unfinished file stays behind");
}

#[test]
fn a_report_appears_whole_and_replaces_what_a_dead_run_left() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let reports = dir.path().join("reports");
    fs::create_dir_all(reports.join(".run-1.tmp")).unwrap();
    fs::write(reports.join(".run-1.tmp/report.en.pdf"), "%PD").unwrap();
    fs::create_dir_all(reports.join("run-1")).unwrap();
    fs::write(reports.join("run-1/of-a-run-that-was-never-published"), "").unwrap();
    let files = [("report.en.pdf".to_owned(), b"%PDF".to_vec()), ("report.en.xlsx".to_owned(), b"PK".to_vec())];
    let place = folder.write_report(1, &files).unwrap();
    assert_eq!(place, reports.join("run-1"));
    assert_eq!(names(&reports), ["run-1/report.en.pdf", "run-1/report.en.xlsx"].map(String::from).into());
    assert_eq!(fs::read(place.join("report.en.pdf")).unwrap(), b"%PDF");
}

#[test]
fn a_report_that_cannot_be_written_leaves_the_one_before() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    folder.write_report(1, &[("report.en.pdf".to_owned(), b"%PDF".to_vec())]).unwrap();
    // A name in a folder that does not exist stands for any write that fails half-way.
    let files = [("report.en.pdf".to_owned(), b"new".to_vec()), ("absent/report.pdf".to_owned(), Vec::new())];
    let error = folder.write_report(1, &files).unwrap_err();
    assert!(error.to_string().starts_with("cannot write "), "{error}");
    assert_eq!(fs::read(dir.path().join("reports/run-1/report.en.pdf")).unwrap(), b"%PDF");
}
