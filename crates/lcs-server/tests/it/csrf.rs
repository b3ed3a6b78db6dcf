//! Changes come from our own pages, or not at all.

use crate::{
    city::{City, PASSWORD},
    client::HOST,
    expectation::expectations,
    openapi::operations,
};
use axum::http::{HeaderName, HeaderValue};
use serde_json::json;

#[tokio::test]
async fn every_change_needs_the_sessions_token() {
    let city = City::new().await;
    let administrator = city.administrator();
    let mut without = administrator.clone();
    without.csrf = None;
    let mut wrong = administrator.clone();
    wrong.csrf = Some("a".repeat(administrator.csrf.as_ref().unwrap().len()));
    let mut changes = 0;
    for operation in operations().iter().filter(|operation| operation.method != "GET") {
        for expectation in expectations(&operation.id) {
            let path = format!("/api/v1{}", expectation.path);
            for client in [&without, &wrong] {
                let answer = client.send(client.request(&operation.method, &path, expectation.body.as_ref())).await;
                assert_eq!(
                    (answer.status.as_u16(), answer.code().as_str()),
                    (403, "csrf"),
                    "{} {path}",
                    operation.method
                );
            }
            changes += 1;
        }
    }
    assert!(changes >= 12, "{changes}");
    assert_eq!(administrator.get("/api/v1/city").await.status, 200, "the session still lives");
}

#[tokio::test]
async fn other_sites_change_nothing_even_with_the_token() {
    let city = City::new().await;
    let administrator = city.administrator();
    let status = async |name: &'static str, value: &str| {
        let mut request = administrator.request("DELETE", "/api/v1/jobs/unknown", None);
        request.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        administrator.send(request).await.status.as_u16()
    };
    let own = format!("http://{HOST}");
    // 404: it came through, and there is no such job.
    for (name, value, expected) in [
        ("origin", own.as_str(), 404),
        ("origin", "https://elsewhere.example.com", 403),
        ("origin", "https://city.example.org.elsewhere.example.com", 403),
        ("origin", "null", 403),
        ("sec-fetch-site", "same-origin", 404),
        ("sec-fetch-site", "cross-site", 403),
        ("sec-fetch-site", "same-site", 403),
        ("sec-fetch-site", "none", 403),
    ] {
        assert_eq!(status(name, value).await, expected, "{name}: {value}");
    }
}

#[tokio::test]
async fn signing_in_needs_the_visitors_token() {
    let city = City::new().await;
    let mut visitor = city.anonymous();
    let right = json!({ "email": "admin@example.org", "password": PASSWORD });
    assert_eq!(visitor.call("POST", "/api/v1/session", &right).await.code(), "csrf");

    let session = visitor.get("/api/v1/session").await;
    let cookie = session.header("set-cookie").to_owned();
    for part in ["lcs_visit=", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    visitor.cookie = cookie.split(';').next().map(str::to_owned);
    visitor.csrf = Some("wrong".to_owned());
    assert_eq!(visitor.call("POST", "/api/v1/session", &right).await.code(), "csrf");
    visitor.csrf = session.json()["csrf_token"].as_str().map(str::to_owned);
    let answer = visitor.call("POST", "/api/v1/session", &right).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.json()["person"]["email"], "admin@example.org");

    // Another visitor's cookie does not go with this token.
    let other = city.anonymous().get("/api/v1/session").await.header("set-cookie").to_owned();
    visitor.cookie = other.split(';').next().map(str::to_owned);
    assert_eq!(visitor.call("POST", "/api/v1/session", &right).await.code(), "csrf");
}
