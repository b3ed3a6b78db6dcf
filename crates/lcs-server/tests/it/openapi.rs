//! The OpenAPI document: what the walks go along, and what it promises itself.

use serde_json::Value;

/// One operation.
#[derive(Debug, Clone)]
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    pub document: Value,
}

pub fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&lcs_server::openapi()).unwrap();
    let mut operations = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            operations.push(Operation {
                id,
                method: method.to_uppercase(),
                path: path.clone(),
                document: operation.clone(),
            });
        }
    }
    assert!(operations.len() > 30, "{}", operations.len());
    operations
}

#[test]
fn every_operation_has_words_a_tag_and_refusals() {
    let mut ids = std::collections::BTreeSet::new();
    for operation in operations() {
        let document = &operation.document;
        assert!(ids.insert(operation.id.clone()), "{} stands twice", operation.id);
        assert!(document["summary"].as_str().is_some_and(|words| !words.is_empty()), "{}", operation.id);
        assert_eq!(document["tags"].as_array().unwrap().len(), 1, "{}", operation.id);
        for (status, response) in document["responses"].as_object().unwrap() {
            assert!(
                response["description"].as_str().is_some_and(|words| !words.is_empty()),
                "{} {status}",
                operation.id
            );
        }
        for status in ["400", "401", "403", "404", "500"] {
            let schema = &document["responses"][status]["content"]["application/json"]["schema"]["$ref"];
            assert_eq!(schema, "#/components/schemas/Problem", "{} {status}", operation.id);
        }
    }
}

#[test]
fn answers_always_hold_all_their_keys() {
    let document: Value = serde_json::from_str(&lcs_server::openapi()).unwrap();
    let job = &document["components"]["schemas"]["Job"];
    assert_eq!(job["required"].as_array().unwrap().len(), job["properties"].as_object().unwrap().len());
    let run = &document["components"]["schemas"]["StartRun"];
    assert!(run["required"].as_array().is_none_or(Vec::is_empty), "what is sent may leave keys out: {run}");
}

#[test]
fn every_reference_leads_to_a_schema() {
    let text = lcs_server::openapi();
    let document: Value = serde_json::from_str(&text).unwrap();
    let names: Vec<&str> =
        text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(names.len() > 100);
    for name in names {
        assert!(document["components"]["schemas"][name].is_object(), "{name}");
    }
}
