//! Sessions: how they begin, what their cookies say, and how they end.

use crate::{
    city::{City, PASSWORD},
    client::Client,
};
use jiff::{SignedDuration, Timestamp};
use lcs_app::{Node, Role};
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A visitor with cookie and token.
async fn visitor(city: &City) -> Client {
    let mut visitor = city.anonymous();
    let session = visitor.get("/api/v1/session").await;
    visitor.cookie = session.header("set-cookie").split(';').next().map(str::to_owned);
    visitor.csrf = session.json()["csrf_token"].as_str().map(str::to_owned);
    visitor
}

#[tokio::test]
async fn the_cookie_is_for_our_own_pages_only() {
    let city = City::new().await;
    let answer = visitor(&city)
        .await
        .call("POST", "/api/v1/session", &json!({ "email": "admin@example.org", "password": PASSWORD }))
        .await;
    let cookie = answer.header("set-cookie");
    for part in ["lcs_session=", "HttpOnly", "SameSite=Strict", "Path=/", "Max-Age="] {
        assert!(cookie.contains(part), "{part}: {cookie}");
    }
    assert!(!cookie.contains("Secure"), "without TLS a browser would drop it: {cookie}");
}

#[tokio::test]
async fn behind_tls_the_cookie_is_for_tls_only() {
    let city = City::new().await;
    let behind = lcs_server::router_of(&city.dir, city.people.clone(), true).await.unwrap();
    let cookie = Client::new(behind, None).get("/api/v1/session").await.header("set-cookie").to_owned();
    assert!(cookie.contains("; Secure"), "{cookie}");
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used() {
    let later = Arc::new(AtomicI64::new(0));
    let hours = later.clone();
    let clock = move || Timestamp::now() + SignedDuration::from_hours(hours.load(Ordering::Relaxed));
    let city = City::with(|people| people.with_clock(clock)).await;
    let administrator = city.administrator();
    assert_eq!(administrator.get("/api/v1/city").await.status, 200);
    later.store(11, Ordering::Relaxed);
    assert_eq!(administrator.get("/api/v1/city").await.status, 200, "used within twelve hours");
    later.store(24, Ordering::Relaxed);
    let ended = administrator.get("/api/v1/city").await;
    assert_eq!((ended.status.as_u16(), ended.code().as_str()), (401, "not-signed-in"));
    // A change with the old token hears that the session ended, not that the token is wrong.
    assert_eq!(administrator.call("POST", "/api/v1/runs", &json!({})).await.code(), "not-signed-in");
}

#[tokio::test]
async fn signing_out_ends_it_for_every_copy_of_the_cookie() {
    let city = City::new().await;
    let administrator = city.administrator();
    let answer = administrator.send(administrator.request("DELETE", "/api/v1/session", None)).await;
    assert_eq!(answer.status, 204);
    assert!(
        answer.header("set-cookie").starts_with("lcs_session=;") && answer.header("set-cookie").contains("Max-Age=0")
    );
    assert_eq!(administrator.get("/api/v1/city").await.status, 401);
}

#[tokio::test]
async fn guessing_passwords_is_slowed_down() {
    let city = City::new().await;
    let visitor = visitor(&city).await;
    let wrong = json!({ "email": "admin@example.org", "password": "wrong-guess-number-1" });
    for _ in 0..5 {
        assert_eq!(visitor.call("POST", "/api/v1/session", &wrong).await.status, 401);
    }
    let right = json!({ "email": "admin@example.org", "password": PASSWORD });
    let answer = visitor.call("POST", "/api/v1/session", &right).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (429, "too-many-requests"));
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=15 * 60).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn an_address_told_by_a_client_does_not_help_it_guess() {
    let city = City::new().await;
    let visitor = visitor(&city).await;
    for attempt in 0..31 {
        let body = json!({ "email": format!("person-{attempt}@example.org"), "password": "wrong-guess-number-1" });
        let mut request = visitor.request("POST", "/api/v1/session", Some(&body));
        request.headers_mut().insert("x-forwarded-for", format!("192.0.2.{attempt}").parse().unwrap());
        let status = visitor.send(request).await.status.as_u16();
        assert_eq!(status, if attempt < 30 { 401 } else { 429 }, "attempt {attempt}");
    }
}

#[tokio::test]
async fn a_new_password_is_needed_at_once_everywhere_else() {
    let city = City::new().await;
    let analyst = city.person(Role::Analyst, Node::City).await;
    let mut elsewhere = visitor(&city).await;
    let email = analyst.get("/api/v1/session").await.json()["person"]["email"].clone();
    let answer = elsewhere.call("POST", "/api/v1/session", &json!({ "email": email, "password": PASSWORD })).await;
    elsewhere.cookie = answer.header("set-cookie").split(';').next().map(str::to_owned);
    assert_eq!(elsewhere.get("/api/v1/city").await.status, 200);
    let change = json!({ "current": PASSWORD, "new": "meadow-lantern-77" });
    let answer = analyst.call("PUT", "/api/v1/session/password", &change).await;
    assert_eq!(answer.status, 204, "{}", answer.text());
    assert_eq!(analyst.get("/api/v1/city").await.status, 200, "the session that changed it goes on");
    assert_eq!(elsewhere.get("/api/v1/city").await.status, 401, "all others have ended");
}
