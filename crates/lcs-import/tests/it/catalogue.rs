//! Every code has its words in every language.

use std::collections::BTreeSet;

/// Codes in the sources: rejections and findings are named by literals.
fn codes() -> BTreeSet<String> {
    let sources = lcs_testkit::workspace_root().join("crates/lcs-import/src");
    let families = [
        "bill", "carrier", "cell", "date", "energy", "facility", "header", "meter", "period", "reading", "row",
        "sheet", "unit",
    ];
    let mut codes = BTreeSet::new();
    let mut files: Vec<_> = std::fs::read_dir(sources).unwrap().map(|file| file.unwrap().path()).collect();
    while let Some(file) = files.pop() {
        if file.is_dir() {
            files.extend(std::fs::read_dir(file).unwrap().map(|file| file.unwrap().path()));
            continue;
        }
        let text = std::fs::read_to_string(file).unwrap();
        for literal in text.split('"') {
            let Some((family, rest)) = literal.split_once('.') else { continue };
            if families.contains(&family)
                && !rest.is_empty()
                && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            {
                codes.insert(literal.to_owned());
            }
        }
    }
    codes
}

#[test]
fn every_code_has_its_words() {
    let codes = codes();
    assert!(codes.len() > 40, "{codes:?}");
    for language in ["en", "ja", "ms"] {
        let folder = lcs_testkit::workspace_root().join("locales").join(language);
        let words: String = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
            .collect();
        for code in &codes {
            let key = format!("finding-{} =", code.replace(['.', '_'], "-"));
            assert!(words.contains(&key), "{language}: {key}");
        }
    }
}

#[test]
fn fields_are_documented() {
    let fields = lcs_import::fields();
    assert!(fields.iter().all(|field| !field.meaning.is_empty()));
    let area = fields.iter().find(|field| field.id == "area-gross").unwrap();
    assert!(area.unit == Some("area") && area.headers.iter().any(|header| header == "luas lantai kasar"));
}
