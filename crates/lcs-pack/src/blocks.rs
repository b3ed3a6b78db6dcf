//! `blocks/`: ready blocks of homes of a place, with the series that they name.

use crate::{Pack, PackError, PackSource};

/// The folder of a pack in which blocks lie.
const FOLDER: &str = "blocks/";

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockFile {
    /// Id of the pack that it comes from.
    pub pack: String,
    /// Its text.
    pub text: String,
}

/// Whether a file of a pack belongs to its blocks.
pub(crate) fn is_block_file(path: &str) -> bool {
    path.starts_with(FOLDER)
}

/// Lays the block files of a layer over those below, by path. What a block says is not looked at here but that it is TOML.
pub(crate) fn blocks(layer: &PackSource, pack: &mut Pack) -> Result<(), PackError> {
    for (path, bytes) in layer.files.iter().filter(|(path, _)| is_block_file(path)) {
        let invalid = |message: String, hint: &str| PackError::Invalid {
            file: format!("{}/{path}", layer.id),
            key: "file".into(),
            message,
            hint: hint.into(),
        };
        let text = String::from_utf8(bytes.clone())
            .map_err(|_| invalid("is not UTF-8 text".into(), "save it as text in UTF-8"))?;
        if path.ends_with(".toml") {
            toml::from_str::<toml::Table>(&text)
                .map_err(|error| invalid(error.message().to_owned(), "mend the TOML; see `lcs schema block`"))?;
        }
        let name = path.trim_start_matches(FOLDER).to_owned();
        pack.block_files.insert(name, BlockFile { pack: layer.id.clone(), text });
    }
    Ok(())
}

impl Pack {
    /// Ready blocks: id (name of the file without its ending) and file, by id.
    pub fn blocks(&self) -> impl Iterator<Item = (&str, &BlockFile)> {
        self.block_files
            .iter()
            .filter(|(path, _)| !path.contains('/'))
            .filter_map(|(path, file)| path.strip_suffix(".toml").map(|id| (id, file)))
    }

    /// A file that a block names, such as its series, by its path beside the blocks.
    #[must_use]
    pub fn block_file(&self, path: &str) -> Option<&BlockFile> {
        self.block_files.get(path)
    }
}
