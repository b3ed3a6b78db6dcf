//! Files that nobody needs any more.

use crate::{QueryError, ReadingFiles, part::TEMPORARY};
use std::{collections::BTreeSet, fs, path::Path};

/// Removes files of the stream's folder that are not in the manifest (rests of a crash) and those replaced by a
/// publication up to `replaced_up_to`; returns their paths below the root in order. The caller holds the lock of the
/// city and takes the replaced ones out of the manifest first. Other files of the folder are left alone.
///
/// # Errors
/// Where a folder cannot be listed or a file not removed.
pub fn sweep(files: &ReadingFiles, replaced_up_to: u64) -> Result<Vec<String>, QueryError> {
    let in_use = |replaced_at: Option<u64>| replaced_at.is_none_or(|seq| seq > replaced_up_to);
    let parts = files.manifest.files.iter().filter(|part| in_use(part.replaced_at));
    let kept: BTreeSet<&str> = parts.map(|part| part.path.as_str()).collect();
    let stream = files.manifest.stream.name();
    let mut swept = Vec::new();
    for month in names(&files.root.join(stream))?.into_iter().filter(|name| name.starts_with("month=")) {
        for name in names(&files.root.join(stream).join(&month))? {
            let path = format!("{stream}/{month}/{name}");
            let ours = name.ends_with(".parquet") || name.ends_with(TEMPORARY);
            if ours && !kept.contains(path.as_str()) {
                let file = files.root.join(&path);
                fs::remove_file(&file).map_err(QueryError::io("remove", &file))?;
                swept.push(path);
            }
        }
    }
    Ok(swept)
}

/// The names in a folder in order; none where there is no folder.
fn names(folder: &Path) -> Result<Vec<String>, QueryError> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(QueryError::io("list", folder))?;
    let mut names = entries
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(QueryError::io("list", folder))?;
    names.sort_unstable();
    Ok(names)
}
