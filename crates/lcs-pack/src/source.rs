//! The files of one pack, and the chain of packs it stands on.

use crate::read::{Header, header};
use crate::{Pack, PackError, embedded, embedded_ids};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The files of one pack, as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackSource {
    /// Id, as in its `pack.toml`.
    pub id: String,
    /// Bytes by path inside the pack.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl PackSource {
    /// From the files of a folder; the id is that of its `pack.toml`.
    ///
    /// # Errors
    /// [`PackError::Invalid`] where `pack.toml` is missing or breaks a rule.
    pub fn from_files(files: BTreeMap<String, Vec<u8>>) -> Result<Self, PackError> {
        let mut source = Self { id: "pack".to_owned(), files };
        source.id = header("pack", source.pack_toml()?)?.id;
        Ok(source)
    }

    /// SHA-256 over all files, sorted by path, lower-case hexadecimal.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        for (path, bytes) in &self.files {
            for part in [path.as_bytes(), bytes.as_slice()] {
                digest.update((part.len() as u64).to_le_bytes());
                digest.update(part);
            }
        }
        hexadecimal(digest)
    }

    fn pack_toml(&self) -> Result<&[u8], PackError> {
        self.files.get("pack.toml").map(Vec::as_slice).ok_or_else(|| PackError::Invalid {
            file: format!("{}/pack.toml", self.id),
            key: "file".into(),
            message: "is missing".into(),
            hint: "a pack is a folder with a pack.toml; see docs/reference/pack-format.md".into(),
        })
    }

    pub(crate) fn header(&self) -> Result<Header, PackError> {
        let header = header(&self.id, self.pack_toml()?)?;
        if header.id == self.id {
            return Ok(header);
        }
        Err(PackError::Invalid {
            file: format!("{}/pack.toml", self.id),
            key: "pack.id".into(),
            message: format!("is `{}`, but the pack is known as `{}`", header.id, self.id),
            hint: "make both the same".into(),
        })
    }
}

/// The chain of packs that `top` stands on, itself first. What it extends comes from the embedded packs.
///
/// # Errors
/// [`PackError::Unknown`] where a pack extends one that is not embedded; [`PackError::Invalid`] where a `pack.toml`
/// breaks a rule.
pub fn resolve(top: PackSource) -> Result<Vec<PackSource>, PackError> {
    let mut below = top.header()?.extends;
    let mut chain = vec![top];
    while let Some(id) = below {
        if chain.iter().any(|layer| layer.id == id) {
            return Err(PackError::Invalid {
                file: format!("{}/pack.toml", chain[chain.len() - 1].id),
                key: "pack.extends".into(),
                message: format!("`{id}` extends itself in a circle"),
                hint: "let the pack extend its country or `world`".into(),
            });
        }
        let layer = embedded(&id).ok_or_else(|| unknown(&id))?;
        below = layer.header()?.extends;
        chain.push(layer);
    }
    Ok(chain)
}

impl Pack {
    /// Loads an embedded pack with all it stands on.
    ///
    /// # Errors
    /// [`PackError::Unknown`] when no embedded pack has this id.
    pub fn embedded(id: &str) -> Result<Self, PackError> {
        Self::load(&resolve(embedded(id).ok_or_else(|| unknown(id))?)?)
    }

    /// Loads a pack from its own files with all it stands on.
    ///
    /// # Errors
    /// Those of [`PackSource::from_files`], [`resolve`] and [`Pack::load`].
    pub fn from_files(files: BTreeMap<String, Vec<u8>>) -> Result<Self, PackError> {
        Self::load(&resolve(PackSource::from_files(files)?)?)
    }
}

/// Hash of a chain: over id and hash of each layer.
pub(crate) fn hash_of_layers(layers: &[(String, String, String)]) -> String {
    let mut digest = Sha256::new();
    for (id, _, hash) in layers {
        digest.update(id.as_bytes());
        digest.update(b"\0");
        digest.update(hash.as_bytes());
        digest.update(b"\n");
    }
    hexadecimal(digest)
}

fn hexadecimal(digest: Sha256) -> String {
    digest.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unknown(id: &str) -> PackError {
    PackError::Unknown { id: id.to_owned(), known: embedded_ids().map(str::to_owned).collect() }
}
