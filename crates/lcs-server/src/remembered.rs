//! Answers that were worked out before. A view is a function of city, rights, language and question: while these are
//! the same, so is the answer. It is kept as it goes over the wire.

use crate::{blocking::blocking, problem::Refusal, state::Served};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};
use lcs_app::{Actor, AppError, CityState};
use lcs_locale::Language;
use serde::Serialize;
use std::{
    collections::BTreeMap,
    io::Write,
    sync::{Mutex, PoisonError},
};

/// Answers are forgotten, all at once, when they fill this much memory.
const MAX_BYTES: usize = 64 << 20;

/// Answers about one state of the city.
#[derive(Default)]
pub(crate) struct Remembered(Mutex<Answers>);

#[derive(Default)]
struct Answers {
    seq: i64,
    bytes: usize,
    by_question: BTreeMap<String, Answer>,
}

#[derive(Clone)]
struct Answer {
    plain: Bytes,
    gzip: Bytes,
}

impl Remembered {
    fn get(&self, seq: i64, question: &str) -> Option<Answer> {
        let answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (answers.seq == seq).then(|| answers.by_question.get(question).cloned()).flatten()
    }

    fn keep(&self, seq: i64, question: String, answer: &Answer) {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if answers.seq != seq || answers.bytes > MAX_BYTES {
            *answers = Answers { seq, ..Answers::default() };
        }
        answers.bytes += answer.plain.len() + answer.gzip.len();
        answers.by_question.insert(question, answer.clone());
    }
}

/// What is asked, by whom, of which city.
pub(crate) struct Question {
    pub(crate) served: Served,
    pub(crate) actor: Actor,
    pub(crate) language: Language,
    /// The view with its parameters.
    pub(crate) of: String,
}

impl Question {
    /// The answer of the view, worked out where nobody with the same rights asked before.
    pub(crate) async fn answer<T: Serialize>(
        self,
        asked: &HeaderMap,
        view: impl FnOnce(&CityState, &Actor, Language) -> Result<T, AppError> + Send + 'static,
    ) -> Result<Response, Refusal> {
        let city = self.served.city().await?;
        let rights = serde_json::to_string(self.actor.grants()).map_err(|_| Refusal::internal())?;
        let question = format!("{} {} {rights}", self.of, self.language.code());
        let answer = match self.served.remembered.get(city.seq, &question) {
            Some(answer) => answer,
            None => {
                let answer = blocking(move || {
                    let document = view(&city, &self.actor, self.language)?;
                    let answer = Answer::of(&document);
                    if let Some(answer) = &answer {
                        self.served.remembered.keep(city.seq, question, answer);
                    }
                    Ok(answer)
                });
                answer.await?.ok_or_else(Refusal::internal)?
            }
        };
        Ok(answer.response(asked))
    }
}

impl Answer {
    fn of(document: &impl Serialize) -> Option<Self> {
        let plain = serde_json::to_vec(document).ok()?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(&plain).ok()?;
        Some(Self { plain: plain.into(), gzip: gzip.finish().ok()?.into() })
    }

    fn response(self, asked: &HeaderMap) -> Response {
        let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let compressed = accepted.split(',').any(|coding| coding.trim() == "gzip");
        let mut response = if compressed { self.gzip } else { self.plain }.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language"));
        if compressed {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }
}
