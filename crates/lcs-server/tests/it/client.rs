//! A browser of one person: sends their cookie and token, and reads answers.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use lcs_app::NewSession;
use serde_json::Value;
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::atomic::{AtomicU32, Ordering},
};
use tower::ServiceExt;

/// Where the server seems to be.
pub const HOST: &str = "city.example.org";

/// Asks the router as one person.
#[derive(Clone)]
pub struct Client {
    router: Router,
    /// Each client has an address of its own, since failed attempts are counted by address.
    pub address: IpAddr,
    pub cookie: Option<String>,
    pub csrf: Option<String>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Client {
    pub fn new(router: Router, session: Option<&NewSession>) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let address = Ipv4Addr::from_bits(Ipv4Addr::new(10, 0, 0, 0).to_bits() + NEXT.fetch_add(1, Ordering::Relaxed));
        Self {
            router,
            address: address.into(),
            cookie: session.map(|session| format!("lcs_session={}", session.token)),
            csrf: session.map(|session| session.csrf_token.clone()),
        }
    }

    /// A request with cookie and token, not sent yet.
    pub fn request(&self, method: &str, path: &str, body: Option<&Value>) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        request = request.extension(ConnectInfo(SocketAddr::new(self.address, 50_000)));
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(csrf) = self.csrf.as_ref().filter(|_| Method::GET.as_str() != method) {
            request = request.header("x-csrf-token", csrf);
        }
        match body {
            Some(body) => {
                let request = request.header(header::CONTENT_TYPE, "application/json");
                request.body(Body::from(body.to_string())).unwrap()
            }
            None => request.body(Body::empty()).unwrap(),
        }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: head.status, headers: head.headers, body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request("GET", path, None)).await
    }

    pub async fn call(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.send(self.request(method, path, Some(body))).await
    }

    /// Files as a browser's form sends them: (name of the part, file name, content).
    pub fn form(&self, path: &str, parts: &[(&str, &str, &[u8])]) -> Request<Body> {
        const BOUNDARY: &str = "----boundary-of-a-test";
        let mut body = Vec::new();
        for (part, file, content) in parts {
            let head =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{file}\"\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let mut request = self.request("POST", path, None);
        let kind = format!("multipart/form-data; boundary={BOUNDARY}").parse().unwrap();
        request.headers_mut().insert(header::CONTENT_TYPE, kind);
        *request.body_mut() = Body::from(body);
        request
    }
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The code of a refusal, which must have words too.
    pub fn code(&self) -> String {
        let problem = self.json();
        assert!(
            !problem["error"].as_str().unwrap().is_empty() && !problem["hint"].as_str().unwrap().is_empty(),
            "{problem}"
        );
        problem["code"].as_str().unwrap().to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}
