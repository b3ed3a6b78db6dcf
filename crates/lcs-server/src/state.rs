//! What every request can reach.

use crate::{problem::Refusal, remembered::Remembered};
use lcs_app::{AppError, CityState, Jobs, LiveCity, People, Uploads};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::sync::watch;

/// The served city.
#[derive(Clone)]
pub(crate) struct Served(Arc<Parts>);

/// Its parts.
pub(crate) struct Parts {
    pub(crate) dir: PathBuf,
    pub(crate) live: LiveCity,
    pub(crate) people: People,
    pub(crate) jobs: Jobs,
    pub(crate) uploads: Uploads,
    pub(crate) remembered: Remembered,
    /// A proxy in front speaks TLS; its headers are believed.
    pub(crate) behind_tls: bool,
    /// Signs the tokens of visitors who have not signed in; lost with the process.
    pub(crate) visit_key: [u8; 32],
    /// Turns true when the server ends, so that streams end too.
    pub(crate) stopping: watch::Sender<bool>,
}

impl std::ops::Deref for Served {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Served {
    pub(crate) async fn open(dir: &Path, people: People, behind_tls: bool) -> Result<Self, AppError> {
        let mut visit_key = [0; 32];
        getrandom::fill(&mut visit_key).map_err(|error| AppError::Read {
            path: "the system's source of randomness".into(),
            error: std::io::Error::other(error),
        })?;
        Ok(Self(Arc::new(Parts {
            dir: dir.to_owned(),
            live: LiveCity::open(dir).await?,
            people,
            jobs: Jobs::of(dir),
            uploads: Uploads::of(dir),
            remembered: Remembered::default(),
            behind_tls,
            visit_key,
            stopping: watch::Sender::new(false),
        })))
    }

    /// The city as it is now.
    pub(crate) async fn city(&self) -> Result<Arc<CityState>, Refusal> {
        Ok(self.live.current().await?)
    }
}
