//! Uploads: files on their way in, kept in the city folder until they are imported or a day has passed.

use crate::{Actor, AppError, Capability, upload_name::UploadNames};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

/// Folder of the uploads inside the city folder.
const FOLDER: &str = ".uploads";

/// Lists an upload's files; written last, so that an upload without it is not complete.
const LIST: &str = "upload.json";

/// Files in one upload.
pub const MOST_UPLOAD_FILES: usize = 20;

/// Bytes of one file.
pub const MOST_UPLOAD_BYTES: u64 = 64 * 1024 * 1024;

/// Uploads that one person may send at the same time.
const AT_ONCE: usize = 2;

/// Complete uploads that wait for one person; the oldest makes room.
const WAITING: usize = 5;

/// How long an upload waits.
const KEPT: Duration = Duration::from_hours(24);

/// What was uploaded, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Upload {
    /// Names it in an import.
    pub id: String,
    /// Its files, in the order in which they came.
    pub files: Vec<UploadedFile>,
}

/// One file of an upload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UploadedFile {
    /// Name without folders and control characters, distinct within the upload.
    pub name: String,
    /// Size.
    pub bytes: u64,
}

/// What is written beside the files.
#[derive(Serialize, Deserialize)]
struct List {
    owner: String,
    files: Vec<UploadedFile>,
}

/// The uploads of one city.
#[derive(Debug, Clone)]
pub struct Uploads {
    root: PathBuf,
    busy: Arc<Mutex<Busy>>,
}

#[derive(Debug, Default)]
struct Busy {
    /// Uploads under way, by person.
    sending: BTreeMap<String, usize>,
    /// Uploads that a job holds, by id.
    held: BTreeMap<String, usize>,
}

impl Uploads {
    /// The uploads of the city in `dir`.
    #[must_use]
    pub fn of(dir: &Path) -> Self {
        Self { root: dir.join(FOLDER), busy: Arc::default() }
    }

    fn busy(&self) -> MutexGuard<'_, Busy> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins an upload. Old ones are cleared on the way.
    ///
    /// # Errors
    /// When the person may not import anywhere, sends two uploads already, or the folder cannot be written.
    pub fn begin(&self, actor: &Actor) -> Result<NewUpload, AppError> {
        actor.may_somewhere(Capability::Import)?;
        let owner = actor.as_str().to_owned();
        {
            let mut busy = self.busy();
            let sending = busy.sending.entry(owner.clone()).or_default();
            if *sending >= AT_ONCE {
                return Err(AppError::TooManyRequests { retry_after_s: 5 });
            }
            *sending += 1;
        }
        // From here on dropping it gives the place back.
        let id = uuid::Uuid::new_v4().simple().to_string();
        let folder = self.root.join(&id);
        let new =
            NewUpload { uploads: self.clone(), owner, id, folder, names: UploadNames::default(), files: Vec::new() };
        self.sweep(SystemTime::now());
        self.make_room(&new.owner);
        fs::create_dir_all(new.folder.join("files"))
            .map_err(|error| AppError::Write { path: new.folder.clone(), error })?;
        Ok(new)
    }

    /// Holds an upload's files for a job; they stay until the hold is dropped.
    ///
    /// # Errors
    /// When there is no such upload of this person.
    pub fn hold(&self, actor: &Actor, id: &str) -> Result<HeldUpload, AppError> {
        let missing = || AppError::NotFound { what: format!("upload `{id}`"), hint: "upload the files again".into() };
        let list = self.list(id).filter(|list| list.owner == actor.as_str()).ok_or_else(missing)?;
        *self.busy().held.entry(id.to_owned()).or_default() += 1;
        let folder = self.root.join(id).join("files");
        let paths = list.files.iter().map(|file| folder.join(&file.name)).collect();
        Ok(HeldUpload { uploads: self.clone(), id: id.to_owned(), paths })
    }

    fn list(&self, id: &str) -> Option<List> {
        let known_form = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        let bytes = known_form.then(|| fs::read(self.root.join(id).join(LIST)).ok()).flatten()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Every folder of an upload with its id and the time of its last change, oldest first.
    fn folders(&self) -> Vec<(SystemTime, String)> {
        let Ok(entries) = fs::read_dir(&self.root) else { return Vec::new() };
        let known = |entry: fs::DirEntry| {
            let changed = entry.metadata().and_then(|about| about.modified()).ok()?;
            Some((changed, entry.file_name().to_str()?.to_owned()))
        };
        let mut folders: Vec<_> = entries.flatten().filter_map(known).collect();
        folders.sort();
        folders
    }

    /// Clears what has waited for more than a day, complete or not.
    pub fn sweep(&self, now: SystemTime) {
        for (changed, id) in self.folders() {
            if now.duration_since(changed).is_ok_and(|age| age > KEPT) {
                self.clear(&id);
            }
        }
    }

    fn make_room(&self, owner: &str) {
        let own: Vec<_> = self
            .folders()
            .into_iter()
            .filter(|(_, id)| self.list(id).is_some_and(|list| list.owner == owner))
            .collect();
        for (_, id) in own.iter().take((own.len() + 1).saturating_sub(WAITING)) {
            self.clear(id);
        }
    }

    /// Clears an upload that nothing holds. What cannot be removed is tried again at the next sweep.
    fn clear(&self, id: &str) {
        if !self.busy().held.contains_key(id) {
            let _ = fs::remove_dir_all(self.root.join(id));
        }
    }
}

/// An upload under way. Dropped before [`NewUpload::finish`] it leaves nothing behind.
#[derive(Debug)]
pub struct NewUpload {
    uploads: Uploads,
    owner: String,
    id: String,
    folder: PathBuf,
    names: UploadNames,
    files: Vec<UploadedFile>,
}

impl NewUpload {
    /// Begins the next file under the name that its sender gives, made safe.
    ///
    /// # Errors
    /// When there are too many files, or the file cannot be written.
    pub fn begin_file(&mut self, name: &str) -> Result<NewFile, AppError> {
        if self.files.len() >= MOST_UPLOAD_FILES {
            return Err(AppError::TooLarge {
                message: format!("more than {MOST_UPLOAD_FILES} files in one upload"),
                hint: "upload them in several parts".into(),
            });
        }
        let name = self.names.next(name);
        let path = self.folder.join("files").join(&name);
        let file = fs::File::create_new(&path).map_err(|error| AppError::Write { path: path.clone(), error })?;
        Ok(NewFile { name, path, file, bytes: 0 })
    }

    /// Counts a file that is complete.
    ///
    /// # Errors
    /// When it cannot be written to the disk.
    pub fn end_file(&mut self, file: NewFile) -> Result<(), AppError> {
        file.file.sync_all().map_err(|error| AppError::Write { path: file.path.clone(), error })?;
        self.files.push(UploadedFile { name: file.name, bytes: file.bytes });
        Ok(())
    }

    /// Makes the upload ready for imports.
    ///
    /// # Errors
    /// When it holds no file or cannot be written.
    pub fn finish(mut self) -> Result<Upload, AppError> {
        if self.files.is_empty() {
            return Err(AppError::request("the upload holds no file", "send one or more parts named `files`"));
        }
        let upload = Upload { id: self.id.clone(), files: self.files.clone() };
        let list = List { owner: self.owner.clone(), files: std::mem::take(&mut self.files) };
        let path = self.folder.join(LIST);
        let write = || fs::write(&path, serde_json::to_vec(&list)?);
        write().map_err(|error: std::io::Error| AppError::Write { path: path.clone(), error })?;
        Ok(upload)
    }
}

impl Drop for NewUpload {
    fn drop(&mut self) {
        let mut busy = self.uploads.busy();
        if let Some(sending) = busy.sending.get_mut(&self.owner) {
            *sending = sending.saturating_sub(1);
        }
        busy.sending.retain(|_, sending| *sending > 0);
        drop(busy);
        if !self.folder.join(LIST).exists() {
            // What cannot be removed now goes with the next sweep.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// A file that is being written.
#[derive(Debug)]
pub struct NewFile {
    name: String,
    path: PathBuf,
    file: fs::File,
    bytes: u64,
}

impl NewFile {
    /// Adds the next bytes.
    ///
    /// # Errors
    /// When the file grows too large or the disk refuses.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), AppError> {
        self.bytes += bytes.len() as u64;
        if self.bytes > MOST_UPLOAD_BYTES {
            return Err(AppError::TooLarge {
                message: format!("{} is larger than {} MB", self.name, MOST_UPLOAD_BYTES / 1024 / 1024),
                hint: "split it, for example by year".into(),
            });
        }
        self.file.write_all(bytes).map_err(|error| AppError::Write { path: self.path.clone(), error })
    }
}

/// An upload that a job reads.
#[derive(Debug)]
pub struct HeldUpload {
    uploads: Uploads,
    id: String,
    /// Its files, in the order in which they came.
    pub paths: Vec<PathBuf>,
}

impl HeldUpload {
    /// Lets go of an upload that was imported and clears it, unless another job still reads it.
    pub fn used(self) {
        let (uploads, id) = (self.uploads.clone(), self.id.clone());
        drop(self);
        uploads.clear(&id);
    }
}

impl Drop for HeldUpload {
    fn drop(&mut self) {
        let mut busy = self.uploads.busy();
        if let Some(held) = busy.held.get_mut(&self.id) {
            *held = held.saturating_sub(1);
        }
        busy.held.retain(|_, held| *held > 0);
    }
}
