//! One writer per folder.

use crate::{CityFolder, StoreError};
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
};

/// Held while a process writes; the operating system drops it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct WriterLock {
    file: File,
}

impl WriterLock {
    pub(crate) fn take(folder: &CityFolder) -> Result<Self, StoreError> {
        let path = folder.root().join(".lcs.lock");
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(StoreError::io("write", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                // Only a better message depends on it.
                let _ = file.read_to_string(&mut holder);
                let holder = match holder.trim() {
                    "" => "it has not said which".to_owned(),
                    note => note.to_owned(),
                };
                return Err(StoreError::Busy { folder: folder.root().to_owned(), holder });
            }
            Err(TryLockError::Error(error)) => return Err(StoreError::Io { action: "lock", path, error }),
        }
        let note = format!("process {} on this machine\n", std::process::id());
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(note.as_bytes()))
            .map_err(StoreError::io("write", &path))?;
        Ok(Self { file })
    }
}

impl Drop for WriterLock {
    /// Closing alone would not do: a process that another thread is just starting holds the same open file until it runs.
    fn drop(&mut self) {
        // Where it fails, closing the file gives the lock back.
        let _ = self.file.unlock();
    }
}
