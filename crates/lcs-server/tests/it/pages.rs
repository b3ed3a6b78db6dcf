//! What every answer carries, and what lies at paths that nobody made.

use crate::{city::City, expectation::expectations, openapi::operations};
use axum::{body::Body, http::header};

const HEADERS: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=()"),
    ("content-security-policy", "script-src 'self';"),
];

#[tokio::test]
async fn every_answer_says_what_a_browser_may_do_with_it() {
    let city = City::new().await;
    let clients = [city.anonymous(), city.administrator()];
    let mut paths = vec![
        ("GET".to_owned(), "/".to_owned(), None),
        ("GET".to_owned(), "/portfolio".to_owned(), None),
        ("GET".to_owned(), "/openapi.json".to_owned(), None),
        ("GET".to_owned(), "/basemap.pmtiles".to_owned(), None),
        ("GET".to_owned(), "/api/v1/unknown".to_owned(), None),
        ("PATCH".to_owned(), "/api/v1/city".to_owned(), None),
    ];
    for operation in operations().into_iter().filter(|operation| operation.id != "sign_out") {
        for expectation in expectations(&operation.id) {
            paths.push((operation.method.clone(), format!("/api/v1{}", expectation.path), expectation.body));
        }
    }
    for client in &clients {
        for (method, path, body) in &paths {
            let path = path.replace("{facility}", "x").replace("{district}", "x");
            let answer = client.send(client.request(method, &path, body.as_ref())).await;
            for (name, part) in HEADERS {
                assert!(answer.header(name).contains(part), "{method} {path}: {name}: {}", answer.header(name));
            }
            let policy = answer.header("content-security-policy");
            assert!(!policy.contains("unsafe-eval") && policy.contains("frame-ancestors 'none'"), "{policy}");
            assert!(!policy.split(';').any(|part| part.contains("script-src") && part.contains("unsafe")), "{policy}");
            if path.starts_with("/api/") && answer.header("etag").is_empty() {
                assert_eq!(answer.header("cache-control"), "no-store", "{method} {path}");
            }
        }
    }
}

#[tokio::test]
async fn unknown_paths_of_the_api_are_problems_and_all_others_the_application() {
    let city = City::new().await;
    for client in [city.anonymous(), city.administrator()] {
        for path in ["/api", "/api/", "/api/v1", "/api/v1/", "/api/v1/unknown", "/api/v2/city", "/api/v1/city/../x"] {
            let answer = client.get(path).await;
            assert_eq!((answer.status.as_u16(), answer.code().as_str()), (404, "not-found"), "{path}");
        }
        for path in ["/", "/portfolio", "/facility/DB-1", "/invitation/token", "/..%2f..%2fetc/passwd", "/%00"] {
            let answer = client.get(path).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.header("content-type").starts_with("text/html"), "{path}");
            assert!(answer.text().starts_with("<!doctype html>"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_method_that_a_path_does_not_have_is_refused() {
    let city = City::new().await;
    let administrator = city.administrator();
    for operation in operations() {
        let path = format!("/api/v1{}", expectations(&operation.id)[0].path.split('?').next().unwrap());
        for method in ["PATCH", "TRACE"] {
            let answer = administrator.send(administrator.request(method, &path, None)).await;
            assert_eq!((answer.status.as_u16(), answer.code().as_str()), (405, "bad-request"), "{method} {path}");
        }
    }
    assert_eq!(administrator.send(administrator.request("POST", "/", None)).await.status, 405);
}

#[tokio::test]
async fn documents_that_are_none_are_refused() {
    let city = City::new().await;
    let administrator = city.administrator();
    let send = async |kind: &str, body: Vec<u8>| {
        let mut request = administrator.request("POST", "/api/v1/runs", None);
        request.headers_mut().insert(header::CONTENT_TYPE, kind.parse().unwrap());
        *request.body_mut() = Body::from(body);
        let answer = administrator.send(request).await;
        (answer.status.as_u16(), answer.code())
    };
    let json = "application/json";
    for (kind, body, status, code) in [
        (json, "{".as_bytes().to_vec(), 400, "bad-request"),
        (json, Vec::new(), 400, "bad-request"),
        (json, b"\xff\xfe".to_vec(), 400, "bad-request"),
        ("text/plain", b"{}".to_vec(), 400, "bad-request"),
        (json, b"[]".to_vec(), 422, "unprocessable"),
        (json, br#"{"yearly_budget":"much"}"#.to_vec(), 422, "unprocessable"),
        (json, br#"{"unknown":1}"#.to_vec(), 422, "unprocessable"),
        (json, br#"{"year":99999999}"#.to_vec(), 422, "unprocessable"),
        (json, [br#"{"yearly_budget":"#.to_vec(), vec![b'1'; 70_000], b"}".to_vec()].concat(), 413, "too-large"),
    ] {
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        assert_eq!(send(kind, body).await, (status, code.to_owned()), "{shown}");
    }
}

#[tokio::test]
async fn parameters_that_cannot_be_are_refused() {
    let city = City::new().await;
    let administrator = city.administrator();
    for path in [
        "/home?year=x",
        "/home?year=1850",
        "/findings?limit=-1",
        "/findings?severity=awful",
        "/plan?yearly_budget=-1",
        "/plan?yearly_budget=NaN",
        "/plan?yearly_budget=inf",
        "/scenario?scope=galaxy",
        "/explain",
        "/explain?reference=nothing",
        "/search",
        "/map/tiles/99/0/0",
        "/map/tiles/3/8/0",
        "/map/tiles/x/0/0",
        "/reports/x/report.en.pdf",
    ] {
        let answer = administrator.get(&format!("/api/v1{path}")).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "bad-request"), "{path}: {}", answer.text());
    }
}

#[tokio::test]
async fn words_come_in_the_language_asked_for() {
    let city = City::new().await;
    let administrator = city.administrator();
    let meaning = async |header: &str, query: &str| {
        let mut request = administrator.request("GET", &format!("/api/v1/import-fields{query}"), None);
        request.headers_mut().insert(header::ACCEPT_LANGUAGE, header.parse().unwrap());
        let fields = administrator.send(request).await.json();
        let mut fields = fields["fields"].as_array().unwrap().iter();
        fields.find(|field| field["id"] == "use").unwrap()["meaning"].as_str().unwrap().to_owned()
    };
    let (english, japanese, malay) = ("Main use", "主たる用途", "Kegunaan utama");
    assert_eq!(meaning("en", "").await, english);
    assert_eq!(meaning("ja,en;q=0.5", "").await, japanese);
    assert_eq!(meaning("ms-MY", "").await, malay);
    assert_eq!(meaning("fr", "").await, english);
    assert_eq!(meaning("en", "?language=ja").await, japanese, "links cannot set headers");
}
