//! What a city folder holds, so that a test can say that nothing changed.

use std::{collections::BTreeMap, fs, path::Path};

/// Every file by its path with its content. The lock and what SQLite keeps for open connections are not state.
pub(crate) fn state(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![dir.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(dir).unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                open.push(path);
            } else if !name.ends_with("-wal") && !name.ends_with("-shm") && name != ".lcs.lock" {
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// Report folders that a person would see, each of which must be whole.
pub(crate) fn reports(dir: &Path) -> Vec<String> {
    let mut listed = Vec::new();
    for entry in fs::read_dir(dir.join("reports")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if !name.starts_with('.') {
            assert_whole_report(&entry.path());
            listed.push(name);
        }
    }
    listed.sort();
    listed
}

/// Six files for people, each beginning and ending as its format does, and what pages read.
#[track_caller]
pub(crate) fn assert_whole_report(folder: &Path) {
    for language in ["en", "ja", "ms"] {
        let pdf = fs::read(folder.join(format!("report.{language}.pdf"))).unwrap();
        assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"), "report.{language}.pdf");
        let xlsx = fs::read(folder.join(format!("report.{language}.xlsx"))).unwrap();
        // The end record of a zip archive lies in its last 22 bytes when it has no comment.
        let has_end = xlsx.len() > 22 && xlsx[xlsx.len() - 22..].starts_with(b"PK\x05\x06");
        assert!(xlsx.starts_with(b"PK\x03\x04") && has_end, "report.{language}.xlsx");
    }
    let detail = fs::read(folder.join("detail.json.gz")).unwrap();
    assert!(detail.starts_with(&[0x1f, 0x8b]), "detail.json.gz");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 7, "{}", folder.display());
}
