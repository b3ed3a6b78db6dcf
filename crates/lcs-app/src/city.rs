//! A city folder with its pack.

use crate::AppError;
use lcs_pack::{Pack, PackSource};
use lcs_store::{CityFolder, PackChoice, Settings, read_tree};
use serde::Serialize;
use std::path::Path;

/// An opened city: where it lies and what is known of its place.
#[derive(Debug)]
pub struct City {
    /// The folder.
    pub folder: CityFolder,
    /// The pack with all layers.
    pub pack: Pack,
}

impl City {
    /// Opens the folder and loads its pack.
    ///
    /// # Errors
    /// When the folder is not a city, or its pack is unknown or broken.
    pub fn open(dir: &Path) -> Result<Self, AppError> {
        let folder = CityFolder::open(dir)?;
        let own = folder.settings().pack.folder.is_some().then(|| folder.pack_files()).transpose()?;
        let pack = load_pack(&folder.settings().pack.id, own)?;
        Ok(Self { folder, pack })
    }

    /// The pack as figures cite it.
    #[must_use]
    pub fn pack_citation(&self) -> String {
        format!("{} {} ({})", self.pack.id, self.pack.version, &self.pack.hash[..12.min(self.pack.hash.len())])
    }
}

/// Makes a city folder. `pack` is the id of an embedded pack, or a folder, which is copied in.
///
/// # Errors
/// When the pack is unknown or broken, or the folder exists, is not empty or cannot be written.
pub fn init_city(dir: &Path, pack: &str, synthetic: bool) -> Result<City, AppError> {
    let (id, files) = read_pack(pack)?;
    let loaded = load_pack(&id, files.clone())?;
    let choice = PackChoice { id, folder: files.as_ref().map(|_| "pack".to_owned()) };
    let folder = CityFolder::create(dir, Settings { pack: choice, synthetic }, &files.unwrap_or_default())?;
    Ok(City { folder, pack: loaded })
}

/// Loads a pack by id or folder, for `lcs pack` and `lcs init`.
///
/// # Errors
/// When it is unknown or broken.
pub fn open_pack(pack: &str) -> Result<Pack, AppError> {
    let (id, files) = read_pack(pack)?;
    load_pack(&id, files)
}

/// Ids of the packs that every build carries.
#[must_use]
pub fn embedded_packs() -> Vec<String> {
    lcs_pack::embedded_ids().map(str::to_owned).collect()
}

/// What somebody who looks after a pack should see.
///
/// # Errors
/// When the pack is unknown or broken.
pub fn check_pack(pack: &str) -> Result<Vec<PackRemark>, AppError> {
    let pack = open_pack(pack)?;
    crate::community::check_blocks(&pack)?;
    let notes = pack.check(jiff::Zoned::now().date());
    let remark = |note: lcs_pack::PackNote| PackRemark {
        kind: note.kind.code().to_owned(),
        key: note.fact.key.clone(),
        text: note.fact.note.clone().unwrap_or_else(|| note.fact.to_string()),
    };
    Ok(notes.into_iter().map(remark).collect())
}

/// One line of `lcs pack check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackRemark {
    /// `unverified`, `expired`, …
    pub kind: String,
    /// Key in the pack.
    pub key: String,
    /// Note or citation.
    pub text: String,
}

type OwnFiles = Option<Vec<(String, Vec<u8>)>>;

/// The id, and the files where `pack` is a folder (or the `pack.toml` in one).
fn read_pack(pack: &str) -> Result<(String, OwnFiles), AppError> {
    if lcs_pack::embedded(pack).is_some() {
        return Ok((pack.to_owned(), None));
    }
    let path = Path::new(pack);
    let folder = if path.ends_with("pack.toml") { path.parent().unwrap_or(path) } else { path };
    if !folder.is_dir() {
        return Err(AppError::request(
            format!("there is no pack `{pack}`"),
            format!("use one of {}, or the folder of a pack of your own", embedded_packs().join(", ")),
        ));
    }
    if !folder.join("pack.toml").exists() {
        return Err(AppError::request(
            format!("{} is not a pack: it has no pack.toml", folder.display()),
            "see docs/reference/pack-format.md, or copy examples/seattle",
        ));
    }
    let files = read_tree(folder)?;
    let source = PackSource::from_files(files.iter().cloned().collect())?;
    Ok((source.id, Some(files)))
}

fn load_pack(id: &str, own: OwnFiles) -> Result<Pack, AppError> {
    match own {
        Some(files) => Ok(Pack::from_files(files.into_iter().collect())?),
        None => Ok(Pack::embedded(id)?),
    }
}
