//! The layout of a city folder and its settings file.

use crate::StoreError;
use lcs_domain::FileHash;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// Ending of a file that is not complete yet.
const UNFINISHED: &str = "tmp";

/// What `lcs.toml` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Which pack.
    pub pack: PackChoice,
    /// Set by `lcs demo`: every page and report says that the city is synthetic.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub synthetic: bool,
}

/// The pack of a city.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackChoice {
    /// Its id.
    pub id: String,
    /// Folder inside the city folder, for a pack that is not embedded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
}

/// A city folder: paths and small files. The database is [`crate::Store`]'s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CityFolder {
    root: PathBuf,
    settings: Settings,
}

impl CityFolder {
    /// Makes the folder with its settings. `pack_files` (relative path, bytes) are copied into `pack/`.
    ///
    /// # Errors
    /// When the folder is a city already, holds other things, or cannot be written. Nothing is left half-made: the
    /// settings file, which makes it a city, is written last.
    pub fn create(root: &Path, settings: Settings, pack_files: &[(String, Vec<u8>)]) -> Result<Self, StoreError> {
        if root.join("lcs.toml").exists() {
            let pack = Self::open(root).map_or_else(|_| "unreadable".to_owned(), |city| city.settings.pack.id);
            return Err(StoreError::AlreadyACity { folder: root.to_owned(), pack });
        }
        if root.exists() && !holds_only_an_interrupted_attempt(root, pack_files)? {
            return Err(StoreError::NotEmpty(root.to_owned()));
        }
        for folder in ["", "originals", "reports"] {
            let path = root.join(folder);
            fs::create_dir_all(&path).map_err(StoreError::io("make the folder", &path))?;
        }
        for (name, bytes) in pack_files {
            let path = root.join("pack").join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(StoreError::io("make the folder", parent))?;
            }
            write_whole(&path, bytes)?;
        }
        let path = root.join("lcs.toml");
        let text = toml_text(&settings)
            .map_err(|error| StoreError::Settings { file: path.clone(), message: error.to_string() })?;
        write_whole(&path, text.as_bytes())?;
        Ok(Self { root: root.to_owned(), settings })
    }

    /// Reads the settings of an existing city folder.
    ///
    /// # Errors
    /// When there is no `lcs.toml` or it cannot be understood.
    pub fn open(root: &Path) -> Result<Self, StoreError> {
        let file = root.join("lcs.toml");
        if !file.exists() {
            return Err(StoreError::NotACity(root.to_owned()));
        }
        let text = fs::read_to_string(&file).map_err(StoreError::io("read", &file))?;
        let settings = toml::from_str(&text).map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            StoreError::Settings { file, message: format!("line {line}: {}", error.message()) }
        })?;
        Ok(Self { root: root.to_owned(), settings })
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The settings.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The database file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("city.db")
    }

    /// The city's own pack as (relative path, bytes); empty for an embedded one.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn pack_files(&self) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.settings.pack.folder.as_ref().map_or_else(|| Ok(Vec::new()), |folder| read_tree(&self.root.join(folder)))
    }

    /// Keeps an imported file under its hash; a file that is there already is left alone.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_original(&self, hash: &FileHash, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.root.join("originals").join(hash.as_str());
        if path.exists() {
            return Ok(());
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(StoreError::io("make the folder", parent))?;
        }
        write_whole(&path, bytes)
    }

    /// An imported file as it was handed in.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn original(&self, hash: &FileHash) -> Result<Vec<u8>, StoreError> {
        let path = self.root.join("originals").join(hash.as_str());
        fs::read(&path).map_err(StoreError::io("read", &path))
    }

    /// Writes the files of a report into a folder of its own at once: they are written beside it and moved there when
    /// complete.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write_report(&self, run: i64, files: &[(String, Vec<u8>)]) -> Result<PathBuf, StoreError> {
        let folder = self.root.join("reports").join(format!("run-{run}"));
        let unfinished = self.root.join("reports").join(format!(".run-{run}.tmp"));
        clear(&unfinished)?;
        let write = || {
            fs::create_dir_all(&unfinished).map_err(StoreError::io("make the folder", &unfinished))?;
            for (name, bytes) in files {
                write_whole(&unfinished.join(name), bytes)?;
            }
            // A report of this number can only be that of a run that died before it was published.
            clear(&folder)?;
            fs::rename(&unfinished, &folder)
                .and_then(|()| sync_names(&folder))
                .map_err(StoreError::io("put in place", &folder))
        };
        write().inspect_err(|_| {
            // Gives the space back; a leftover is cleared by the next run.
            let _ = fs::remove_dir_all(&unfinished);
        })?;
        Ok(folder)
    }
}

/// Whether everything in the folder is what an earlier [`CityFolder::create`] of the same pack may have left. Anything
/// else is somebody's, and stays untouched.
fn holds_only_an_interrupted_attempt(root: &Path, pack_files: &[(String, Vec<u8>)]) -> Result<bool, StoreError> {
    let unfinished_settings = Path::new("lcs.toml").with_extension(UNFINISHED);
    for entry in fs::read_dir(root).map_err(StoreError::io("read the folder", root))? {
        let name = entry.map_err(StoreError::io("read the folder", root))?.file_name();
        let known = ["pack", "originals", "reports"].iter().any(|folder| name == *folder);
        if !known && Path::new(&name) != unfinished_settings {
            return Ok(false);
        }
    }
    let may_be_left: BTreeSet<PathBuf> = pack_files
        .iter()
        .map(|(name, _)| root.join("pack").join(name))
        .flat_map(|path| [path.with_extension(UNFINISHED), path])
        .chain([root.join(unfinished_settings)])
        .collect();
    Ok(list_tree(root)?.iter().all(|path| may_be_left.contains(path)))
}

fn clear(folder: &Path) -> Result<(), StoreError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io("clear", folder)(error)),
        _ => Ok(()),
    }
}

fn toml_text(settings: &Settings) -> Result<String, toml::ser::Error> {
    let body = toml::to_string(settings)?;
    Ok(format!("# This folder is an LCS city. Keys: docs/reference/city-folder.md\n{body}"))
}

/// All files below a folder.
fn list_tree(root: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut files = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(StoreError::io("read the folder", &folder))? {
            let path = entry.map_err(StoreError::io("read the folder", &folder))?.path();
            if path.is_dir() { open.push(path) } else { files.push(path) }
        }
    }
    Ok(files)
}

/// All files below a folder as (relative path with `/`, bytes), sorted by path.
///
/// # Errors
/// When a file or folder cannot be read.
pub fn read_tree(root: &Path) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let mut files = Vec::new();
    for path in list_tree(root)? {
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        files.push((name, fs::read(&path).map_err(StoreError::io("read", &path))?));
    }
    files.sort();
    Ok(files)
}

/// Makes a rename survive a power cut, where the system lets a folder be synced.
fn sync_names(renamed: &Path) -> std::io::Result<()> {
    match renamed.parent() {
        Some(parent) if cfg!(unix) => fs::File::open(parent)?.sync_all(),
        _ => Ok(()),
    }
}

/// Writes beside the target, syncs, and moves into place, so that a reader sees the old file or the new one.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let unfinished = path.with_extension(UNFINISHED);
    let write = || {
        let mut file = fs::File::create(&unfinished)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&unfinished, path)?;
        sync_names(path)
    };
    write().map_err(|error| {
        // The unfinished file is worth nothing; that it may stay behind harms nobody.
        let _ = fs::remove_file(&unfinished);
        StoreError::Io { action: "write", path: path.to_owned(), error }
    })
}
