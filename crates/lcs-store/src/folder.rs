//! The layout of a city folder and its settings file.

use crate::StoreError;
use lcs_domain::FileHash;
use serde::{Deserialize, Serialize};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

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
    pub fn create(
        root: &Path,
        settings: Settings,
        pack_files: &[(String, Vec<u8>)],
    ) -> Result<Self, StoreError> {
        if root.join("lcs.toml").exists() {
            let pack =
                Self::open(root).map_or_else(|_| "unreadable".to_owned(), |city| city.settings.pack.id);
            return Err(StoreError::AlreadyACity { folder: root.to_owned(), pack });
        }
        if root.exists() {
            let mut entries = fs::read_dir(root).map_err(StoreError::io("read the folder", root))?;
            // What an interrupted attempt left may be written again.
            if entries.any(|entry| {
                entry.is_ok_and(|e| !matches!(e.file_name().to_str(), Some("pack" | "originals" | "reports")))
            }) {
                return Err(StoreError::NotEmpty(root.to_owned()));
            }
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
        let text = toml_text(&settings);
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
        let settings = toml::from_str(&text).map_err(|error: toml::de::Error| StoreError::Settings {
            file,
            message: error.message().to_owned(),
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
        self.settings
            .pack
            .folder
            .as_ref()
            .map_or_else(|| Ok(Vec::new()), |folder| read_tree(&self.root.join(folder)))
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

    /// Writes the files of a report into a folder of its own at once: they are written beside it and moved there when
    /// complete.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write_report(&self, run: i64, files: &[(String, Vec<u8>)]) -> Result<PathBuf, StoreError> {
        let folder = self.root.join("reports").join(format!("run-{run}"));
        let unfinished = self.root.join("reports").join(format!(".run-{run}.tmp"));
        for leftover in [&folder, &unfinished] {
            if leftover.exists() {
                fs::remove_dir_all(leftover).map_err(StoreError::io("clear", leftover))?;
            }
        }
        fs::create_dir_all(&unfinished).map_err(StoreError::io("make the folder", &unfinished))?;
        for (name, bytes) in files {
            write_whole(&unfinished.join(name), bytes)?;
        }
        fs::rename(&unfinished, &folder).map_err(StoreError::io("put in place", &folder))?;
        Ok(folder)
    }
}

fn toml_text(settings: &Settings) -> String {
    let body = toml::to_string(settings).unwrap_or_default();
    format!("# This folder is an LCS city. Keys: docs/reference/city-folder.md\n{body}")
}

/// All files below a folder as (relative path with `/`, bytes), sorted by path.
///
/// # Errors
/// When a file or folder cannot be read.
pub fn read_tree(root: &Path) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let mut files = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(StoreError::io("read the folder", &folder))? {
            let path = entry.map_err(StoreError::io("read the folder", &folder))?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push((name, fs::read(&path).map_err(StoreError::io("read", &path))?));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Writes beside the target, syncs, and moves into place, so that a reader sees the old file or the new one.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let unfinished = path.with_extension("tmp");
    let write = || {
        let mut file = fs::File::create(&unfinished)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&unfinished, path)
    };
    write().map_err(|error| {
        // The unfinished file is worth nothing; that it may stay behind harms nobody.
        let _ = fs::remove_file(&unfinished);
        StoreError::Io { action: "write", path: path.to_owned(), error }
    })
}
