//! How passwords are kept and compared.

use crate::AppError;
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::sync::{LazyLock, OnceLock};
use tokio::sync::Semaphore;

/// Bytes of the longest: enough for any sentence, and no work for a flood.
pub(super) const LONGEST_BYTES: usize = 1024;

/// Argon2id as OWASP's password storage cheat sheet asks at least: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Each comparison takes a core and 19 MiB: no more at once than there are cores.
static AT_ONCE: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, std::num::NonZero::get)));

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).unwrap_or(Params::DEFAULT);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A password as it is kept: a PHC string with its own salt.
pub(super) async fn hash(password: &str) -> Result<String, AppError> {
    let password = password.to_owned();
    at_work(move || hash_now(&password)).await?
}

fn hash_now(password: &str) -> Result<String, AppError> {
    let hashed = argon2().hash_password(password.as_bytes());
    hashed.map(|hash| hash.to_string()).map_err(|error| AppError::Internal { message: error.to_string() })
}

/// Whether it is the password. Without a hash it takes as long and is `false`, so that time does not tell who exists.
pub(super) async fn matches(password: &str, hash: Option<&str>) -> Result<bool, AppError> {
    /// The hash of something that nobody knows.
    static NOBODY: OnceLock<String> = OnceLock::new();
    let exists = hash.is_some();
    let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
    at_work(move || {
        let hash = match (hash, NOBODY.get()) {
            (Some(hash), _) => hash,
            (None, Some(nobody)) => nobody.clone(),
            (None, None) => {
                let made = hash_now(&super::token::new_token()?)?;
                NOBODY.get_or_init(|| made).clone()
            }
        };
        let same = password.len() <= LONGEST_BYTES
            && PasswordHash::new(&hash).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok());
        Ok(same && exists)
    })
    .await?
}

/// Does heavy work beside the threads that answer.
async fn at_work<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let stopped = |error: &dyn std::fmt::Display| AppError::Internal { message: error.to_string() };
    let _permit = AT_ONCE.acquire().await.map_err(|error| stopped(&error))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| stopped(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn hashes_are_salted_argon2id_and_compare() {
        let (first, second) = (hash("paper elbow 7 river").await.unwrap(), hash("paper elbow 7 river").await.unwrap());
        assert!(first.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{first}");
        assert_ne!(first, second);
        assert!(matches("paper elbow 7 river", Some(&first)).await.unwrap());
        assert!(!matches("paper elbow 7 rivers", Some(&first)).await.unwrap());
        assert!(!matches("paper elbow 7 river", None).await.unwrap());
        assert!(!matches("paper elbow 7 river", Some("no hash")).await.unwrap());
    }
}
