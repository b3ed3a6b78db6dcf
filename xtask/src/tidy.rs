//! The order of the house, checked where a check is cheap.

use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A source file longer than this likely holds two concepts.
const LONG_FILE_LINES: usize = 700;

/// Parts of paths that only one machine has.
const MACHINE_PATHS: [&str; 4] = ["/work/", "/home/", "/root/", "/tmp/"];

/// Runs every check and reports all that is out of order.
pub(crate) fn tidy(root: &Path) -> Result<()> {
    let layers: toml::Table = fs::read_to_string(root.join("xtask/src/layers.toml"))?.parse()?;
    let mut faults = Vec::new();
    check_crates(root, &layers, &mut faults)?;
    check_purity(root, &layers, &mut faults)?;
    check_sources(root, &mut faults)?;
    check_words(root, &mut faults)?;
    check_changelog(root, &mut faults)?;
    for fault in &faults {
        eprintln!("{fault}");
    }
    if !faults.is_empty() {
        bail!("{} things are out of order", faults.len());
    }
    println!("tidy");
    Ok(())
}

fn table<'a>(layers: &'a toml::Table, key: &str) -> Result<&'a toml::Table> {
    layers.get(key).and_then(toml::Value::as_table).with_context(|| format!("layers.toml lacks [{key}]"))
}

fn strings(table: &toml::Table, key: &str) -> Vec<String> {
    let values = table.get(key).and_then(toml::Value::as_array);
    values.into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

fn layer_of(crates: &toml::Table, name: &str) -> Option<String> {
    Some(crates.get(name)?.get("layer")?.as_str()?.to_owned())
}

/// Folder = crate name, first line says what never belongs there, dependencies point down.
fn check_crates(root: &Path, layers: &toml::Table, faults: &mut Vec<String>) -> Result<()> {
    let crates = table(layers, "crates")?;
    let order = strings(layers, "order");
    let rank = |layer: &str| order.iter().position(|name| name == layer);
    for entry in fs::read_dir(root.join("crates"))? {
        let folder = entry?.path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(folder.join("Cargo.toml"))?;
        if !text.starts_with("# ") {
            faults.push(format!("{name}: Cargo.toml does not open with a line that says what belongs there"));
        }
        let manifest: toml::Table = text.parse()?;
        let package = manifest.get("package").and_then(|p| p.get("name")).and_then(toml::Value::as_str);
        if package != Some(&name) {
            faults.push(format!("{name}: the folder is not named like its crate"));
        }
        let Some(own_layer) = layer_of(crates, &name) else {
            faults.push(format!("{name}: has no layer in xtask/src/layers.toml"));
            continue;
        };
        let beside = crates.get(&name).and_then(toml::Value::as_table).map(|t| strings(t, "beside"));
        let beside = beside.unwrap_or_default();
        let empty = toml::Table::new();
        let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table).unwrap_or(&empty);
        for dependency in dependencies.keys().filter(|key| key.starts_with("lcs-")) {
            let lower = layer_of(crates, dependency).and_then(|layer| rank(&layer)) < rank(&own_layer);
            if !lower && !beside.contains(dependency) {
                faults.push(format!("{name}: may not depend on {dependency} (layers.toml)"));
            }
        }
    }
    Ok(())
}

/// Pure crates know no file, clock, database; science knows no pack.
fn check_purity(root: &Path, layers: &toml::Table, faults: &mut Vec<String>) -> Result<()> {
    let crates = table(layers, "crates")?;
    let pure = table(layers, "pure")?;
    let pure_layers = strings(pure, "layers");
    for (name, _) in crates {
        let Some(layer) = layer_of(crates, name).filter(|layer| pure_layers.contains(layer)) else {
            continue;
        };
        let mut forbidden = strings(pure, "forbidden");
        if layer == "science" {
            forbidden.extend(strings(table(layers, "science")?, "forbidden"));
        }
        for file in rust_files(&root.join("crates").join(name).join("src"))? {
            let text = fs::read_to_string(&file)?;
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            for word in forbidden.iter().filter(|word| code.contains(word.as_str())) {
                faults.push(format!("{}: a pure crate speaks of `{word}`", short(root, &file)));
            }
        }
    }
    Ok(())
}

/// No overlong file, no path of one machine.
fn check_sources(root: &Path, faults: &mut Vec<String>) -> Result<()> {
    for file in tracked(root)? {
        let Ok(text) = fs::read_to_string(root.join(&file)) else { continue };
        if file.ends_with(".rs") && text.lines().count() > LONG_FILE_LINES {
            faults.push(format!("{file}: over {LONG_FILE_LINES} lines; does it hold two concepts?"));
        }
        let own_list = file == "xtask/src/tidy.rs";
        for path in MACHINE_PATHS.iter().filter(|path| !own_list && names_path(&text, path)) {
            faults.push(format!("{file}: names the machine path {path}"));
        }
    }
    Ok(())
}

/// Whether a text names a path from the root: `/home/` begins one, `pages/home/` does not.
fn names_path(text: &str, path: &str) -> bool {
    let begins = |at: usize| !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '.');
    text.match_indices(path).any(|(at, _)| begins(at))
}

/// The three languages have the same files.
fn check_words(root: &Path, faults: &mut Vec<String>) -> Result<()> {
    let mut by_language = BTreeMap::new();
    for language in ["en", "ja", "ms"] {
        let mut names = Vec::new();
        for entry in fs::read_dir(root.join("locales").join(language))? {
            names.push(entry?.file_name());
        }
        names.sort();
        by_language.insert(language, names);
    }
    for language in ["ja", "ms"] {
        if by_language.get(language) != by_language.get("en") {
            faults.push(format!("locales/{language} does not have the same files as locales/en"));
        }
    }
    Ok(())
}

/// The version in force has an entry.
fn check_changelog(root: &Path, faults: &mut Vec<String>) -> Result<()> {
    let changelog = fs::read_to_string(root.join("CHANGELOG.md")).context("CHANGELOG.md")?;
    if !changelog.contains(&format!("## {}", env!("CARGO_PKG_VERSION"))) {
        faults.push(format!("CHANGELOG.md has no entry for {}", env!("CARGO_PKG_VERSION")));
    }
    Ok(())
}

fn tracked(root: &Path) -> Result<Vec<String>> {
    let output = Command::new("git").arg("ls-files").current_dir(root).output().context("git ls-files")?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn short(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}
