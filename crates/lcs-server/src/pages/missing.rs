//! One page in place of all others, in a binary that was built without them.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use lcs_locale::{Catalogue, Language};

/// Builds the pages and the program around them.
const COMMAND: &str = "cargo xtask demo";

/// Says in every language how the pages come in.
pub(crate) fn page(_: &str, _: &HeaderMap) -> Response {
    let part = |language: Language| {
        let word = |key| Catalogue::word(language, key);
        let (title, text) = (word("server-no-pages-title"), word("server-no-pages-text"));
        format!("<section lang=\"{language}\"><h1>{title}</h1><p>{text}</p><pre>{COMMAND}</pre></section>")
    };
    let parts: String = Language::all().into_iter().map(part).collect();
    let style = "body{font:16px/1.5 system-ui;max-width:40em;margin:4em auto;padding:0 1em}h1{font-size:1.2em}";
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>LCS</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{style}</style><body>{parts}</body></html>"
    );
    ([(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))], Html(page)).into_response()
}
