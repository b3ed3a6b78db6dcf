//! The API described, from the routes themselves.

use crate::routes;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;

/// Where the API lies.
pub(crate) const BASE: &str = "/api/v1";

const DESCRIPTION: &str = "The API of LCS, the Low Carbon System. Sessions, tokens, errors and jobs: \
     docs/reference/web-api.md. Words in answers are in the language of the parameter `language`, else of \
     Accept-Language.";

/// Operations that need no session.
const OPEN: [&str; 5] = ["session", "sign_in", "sign_out", "invitation", "accept_invitation"];

/// The OpenAPI document as JSON.
#[must_use]
pub fn openapi() -> String {
    let all = routes::all().merge(routes::slow());
    described(&OpenApiRouter::new().nest(BASE, all).into_openapi())
}

fn described(api: &OpenApi) -> String {
    // A document of strings and numbers always becomes a value.
    let mut document = serde_json::to_value(api).unwrap_or_default();
    document["info"] = json!({
        "title": "LCS",
        "description": DESCRIPTION,
        "version": env!("CARGO_PKG_VERSION"),
        "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
    });
    add_security(&mut document);
    describe_answers(&mut document);
    require_what_answers_hold(&mut document);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// Session and token, as schemes that operations name.
fn add_security(document: &mut Value) {
    document["components"]["securitySchemes"] = json!({
        "session": { "type": "apiKey", "in": "cookie", "name": crate::visitor::SESSION_COOKIE },
        "token": { "type": "apiKey", "in": "header", "name": crate::guard::CSRF_HEADER },
    });
    for (_, method, operation) in operations(document) {
        let is_open = operation["operationId"].as_str().is_some_and(|id| OPEN.contains(&id));
        let mut needs = serde_json::Map::new();
        if !is_open {
            needs.insert("session".into(), json!([]));
        }
        if method != "get" {
            needs.insert("token".into(), json!([]));
        }
        operation["security"] = json!([needs]);
    }
}

/// A response must have a description; that of success is what the operation is for.
fn describe_answers(document: &mut Value) {
    for (_, _, operation) in operations(document) {
        let summary = operation["summary"].clone();
        for (_, response) in operation["responses"].as_object_mut().into_iter().flatten() {
            if response["description"].as_str().unwrap_or_default().is_empty() {
                response["description"] = summary.clone();
            }
        }
    }
}

/// Path, method and operation of every operation.
fn operations(document: &mut Value) -> impl Iterator<Item = (String, String, &mut Value)> {
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    paths.flat_map(|(path, methods)| {
        let methods = methods.as_object_mut().into_iter().flatten();
        methods.map(|(method, operation)| (path.clone(), method.clone(), operation))
    })
}

/// Answers always hold all their keys, some of them null. Only what is sent to the server may leave keys out.
fn require_what_answers_hold(document: &mut Value) {
    let mut sent = BTreeSet::new();
    let mut open: Vec<String> =
        operations(document).flat_map(|(_, _, operation)| references(&operation["requestBody"])).collect();
    while let Some(name) = open.pop() {
        open.extend(references(&document["components"]["schemas"][&name]).into_iter().filter(|n| !sent.contains(n)));
        sent.insert(name);
    }
    let schemas = document["components"]["schemas"].as_object_mut().into_iter().flatten();
    for (_, schema) in schemas.filter(|(name, _)| !sent.contains(*name)) {
        if let Some(properties) = schema["properties"].as_object() {
            schema["required"] = properties.keys().cloned().collect();
        }
    }
}

/// Names of the schemas to which a part of the document refers.
fn references(part: &Value) -> Vec<String> {
    match part {
        Value::Object(object) => object
            .iter()
            .flat_map(|(key, value)| match (key.as_str(), value.as_str()) {
                ("$ref", Some(to)) => to.rsplit('/').next().map(str::to_owned).into_iter().collect(),
                _ => references(value),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}
