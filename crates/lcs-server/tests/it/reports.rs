//! Downloads: the right file under a safe name, and no way to any other.

use crate::city::City;

#[tokio::test]
async fn every_listed_report_can_be_fetched() {
    let city = City::new().await;
    let administrator = city.administrator();
    let reports = administrator.get("/api/v1/reports").await.json();
    let run = &reports["runs"][0];
    assert_eq!(run["run"], 1);
    let files = run["files"].as_array().unwrap();
    assert_eq!(files.len(), 6, "{files:?}");
    for file in files {
        let name = file["name"].as_str().unwrap();
        let answer = administrator.get(&format!("/api/v1/reports/1/{name}")).await;
        assert_eq!(answer.status, 200, "{name}");
        assert_eq!(answer.body.len() as u64, file["bytes"].as_u64().unwrap(), "{name}");
        let (start, kind): (&[u8], _) = match file["format"].as_str().unwrap() {
            "pdf" => (b"%PDF", "application/pdf"),
            _ => (b"PK", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        };
        assert!(answer.body.starts_with(start), "{name}");
        assert_eq!(answer.header("content-type"), kind);
        let disposition = format!("attachment; filename=\"run-1-{name}\"; filename*=UTF-8''run-1-{name}");
        assert_eq!(answer.header("content-disposition"), disposition);
    }
}

#[tokio::test]
async fn no_name_leads_out_of_the_reports() {
    let city = City::new().await;
    let administrator = city.administrator();
    // All of these exist in the city folder.
    for path in [
        "1/..%2F..%2Flcs.toml",
        "1/..%2F..%2Fpeople.db",
        "1/%2e%2e%2f%2e%2e%2fcity.db",
        "1/detail.json.gz",
        "1/..%5c..%5clcs.toml",
        "1/.",
        "1/report.en.pdf%00",
        "2/report.en.pdf",
        "-1/report.en.pdf",
    ] {
        let answer = administrator.get(&format!("/api/v1/reports/{path}")).await;
        assert_eq!(answer.status, 404, "{path}: {}", answer.text());
    }
}

#[tokio::test]
async fn tables_are_files_that_no_spreadsheet_runs() {
    let city = City::new().await;
    let administrator = city.administrator();
    let facilities = administrator.get("/api/v1/facilities").await.json();
    let id = facilities["rows"][0]["id"].as_str().unwrap();
    let amendment = serde_json::json!({ "district": "=1+1", "note": "a test" });
    let answer = administrator.call("POST", &format!("/api/v1/facilities/{id}/amendments"), &amendment).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let csv = administrator.get("/api/v1/facilities.csv").await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(csv.header("content-disposition").starts_with("attachment; filename=\"facilities.csv\""));
    let text = csv.text();
    assert!(text.contains("=1+1"), "the word is there");
    for cell in text.lines().flat_map(|line| line.split(',')) {
        assert!(!cell.trim_matches(['"', '\u{feff}']).starts_with(['=', '@']), "{cell}");
    }
}
