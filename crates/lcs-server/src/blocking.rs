//! Work that takes a core for a while, off the threads that serve.

use crate::problem::Refusal;
use axum::Json;
use lcs_app::AppError;

/// Does the work and gives its result.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, Refusal> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => Ok(result?),
        // A panic; its hook has told where.
        Err(_) => Err(Refusal::internal()),
    }
}

/// The same for work that waits for a database in between.
pub(crate) async fn blocking_on<T: Send + 'static>(
    work: impl Future<Output = Result<T, AppError>> + Send + 'static,
) -> Result<T, Refusal> {
    let runtime = tokio::runtime::Handle::current();
    blocking(move || runtime.block_on(work)).await
}

/// Does the work and answers with its result.
pub(crate) async fn json<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<Json<T>, Refusal> {
    blocking(work).await.map(Json)
}
