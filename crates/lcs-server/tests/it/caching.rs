//! What a browser may keep.

use crate::city::City;
use axum::http::header;

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let city = City::new().await;
    let administrator = city.administrator();
    for path in ["/openapi.json", "/api/v1/map/ground", "/api/v1/map/tiles/0/0/0"] {
        let first = administrator.get(path).await;
        assert_eq!(first.status, 200, "{path}");
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() > 10, "{path}: {tag}");
        for (asked, status) in [(tag.as_str(), 304), ("\"another\"", 200)] {
            let mut request = administrator.request("GET", path, None);
            request.headers_mut().insert(header::IF_NONE_MATCH, asked.parse().unwrap());
            let again = administrator.send(request).await;
            assert_eq!(again.status, status, "{path}");
            assert_eq!(again.body.is_empty(), status == 304, "{path}");
            assert_eq!(again.header("cache-control"), "private, no-cache", "{path}");
        }
    }
}

#[tokio::test]
async fn ranges_of_the_basemap_are_for_those_who_signed_in() {
    let city = City::new().await;
    assert_eq!(city.anonymous().get("/basemap.pmtiles").await.status, 401);
    assert_eq!(city.administrator().get("/basemap.pmtiles").await.code(), "not-found");
    std::fs::write(city.dir.join("basemap.pmtiles"), (0..=255).collect::<Vec<u8>>()).unwrap();
    assert_eq!(city.anonymous().get("/basemap.pmtiles").await.status, 401);
    let administrator = city.administrator();
    let mut request = administrator.request("GET", "/basemap.pmtiles", None);
    request.headers_mut().insert(header::RANGE, "bytes=16-19".parse().unwrap());
    let part = administrator.send(request).await;
    assert_eq!((part.status.as_u16(), part.body.as_slice()), (206, &[16, 17, 18, 19][..]));
    assert_eq!(part.header("content-range"), "bytes 16-19/256");
}
