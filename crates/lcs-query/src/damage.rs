//! Which file is at fault where an answer failed.

use crate::{PartFile, QueryError, ReadingFiles};
use datafusion::parquet::file::reader::SerializedFileReader;
use sha2::{Digest, Sha256};
use std::{fs, io, path::Path};

/// The error with the file that caused it, where one of them is not what the manifest says.
pub(crate) fn diagnosed<'a>(
    files: &ReadingFiles,
    parts: impl IntoIterator<Item = &'a PartFile>,
    error: QueryError,
) -> QueryError {
    let fault = |part: &PartFile| {
        let file = files.path_of(part);
        fault(&file, part).map(|reason| QueryError::Damaged { file, reason })
    };
    parts.into_iter().find_map(fault).unwrap_or(error)
}

/// What is wrong with a file, cheapest questions first.
fn fault(file: &Path, part: &PartFile) -> Option<String> {
    let bytes = match fs::metadata(file) {
        Ok(found) => found.len(),
        Err(error) => return Some(error.to_string()),
    };
    if bytes != part.bytes {
        return Some(format!("it has {bytes} bytes instead of {}", part.bytes));
    }
    let opened = fs::File::open(file).map_err(|error| error.to_string());
    if let Err(reason) = opened.and_then(|open| SerializedFileReader::new(open).map_err(|error| error.to_string())) {
        return Some(reason);
    }
    match sha256(file) {
        Ok(sum) if sum == part.sha256 => None,
        Ok(_) => Some("its bytes are not those that were written (SHA-256)".to_owned()),
        Err(error) => Some(error.to_string()),
    }
}

fn sha256(file: &Path) -> io::Result<String> {
    let mut hash = Sha256::new();
    io::copy(&mut fs::File::open(file)?, &mut hash)?;
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
