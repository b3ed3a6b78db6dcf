//! Files on their way in, written to the disk as they come.

use crate::{
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{
    Json,
    extract::{
        DefaultBodyLimit, FromRequest, Multipart, Request, State,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
};
use lcs_app::{MOST_UPLOAD_BYTES, MOST_UPLOAD_FILES, NewUpload, Upload};
use utoipa_axum::{router::OpenApiRouter, routes};

/// All files of an upload, and what multipart adds.
const MOST_IN_ALL: usize = MOST_UPLOAD_FILES * MOST_UPLOAD_BYTES as usize + 64 * 1024;

/// Parts of other names than `files` are passed over, but not without end.
const MOST_OTHER_PARTS: usize = 20;

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(upload)).layer(DefaultBodyLimit::max(MOST_IN_ALL))
}

/// Files as multipart/form-data
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "describes, is never made")]
struct UploadForm {
    /// Up to 20 files of at most 64 MB
    #[schema(format = Binary, content_media_type = "application/octet-stream")]
    files: Vec<String>,
}

/// Upload files for an import; they wait for a day
#[utoipa::path(post, path = "/uploads", tag = "import",
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses((status = 200, body = Upload), Refusals))]
async fn upload(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    request: Request,
) -> Result<Json<Upload>, Refusal> {
    let mut new = served.uploads.begin(&actor)?;
    let mut parts = Multipart::from_request(request, &()).await.map_err(|rejection| {
        Refusal::new("bad-request", rejection.body_text(), "send multipart/form-data with parts named `files`")
    })?;
    let mut others = 0;
    while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
        match part.file_name().map(str::to_owned) {
            Some(name) if part.name() == Some("files") => new = receive(new, &name, part).await?,
            _ => others += 1,
        }
        if others > MOST_OTHER_PARTS {
            return Err(Refusal::new("bad-request", "too many parts that are no files", "send parts named `files`"));
        }
    }
    Ok(Json(on_disk(move || new.finish()).await?))
}

async fn receive(mut new: NewUpload, name: &str, mut part: Field<'_>) -> Result<NewUpload, Refusal> {
    let mut file = new.begin_file(name)?;
    while let Some(bytes) = part.chunk().await.map_err(|error| broken(&error))? {
        file = on_disk(move || file.write(&bytes).map(|()| file)).await?;
    }
    on_disk(move || new.end_file(file).map(|()| new)).await
}

/// Work on the disk, off the threads that serve.
async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, lcs_app::AppError> + Send + 'static,
) -> Result<T, Refusal> {
    crate::blocking::blocking(work).await
}

fn broken(error: &MultipartError) -> Refusal {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Refusal::new("too-large", "the upload is larger than 20 files of 64 MB", "upload in several parts");
    }
    Refusal::new("bad-request", error.body_text(), "send multipart/form-data with parts named `files`")
}
