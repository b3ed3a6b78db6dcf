//! Jobs: an import and a run from beginning to end, as a page follows them.

use crate::{
    city::City,
    client::{Answer, Client},
};
use lcs_app::{Node, Role};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How the job ends.
async fn finished(client: &Client, job: &Value) -> Value {
    let path = format!("/api/v1/jobs/{}", job["id"].as_str().unwrap());
    let started = Instant::now();
    loop {
        let job = client.get(&path).await.json();
        if job["state"] != "running" {
            return job;
        }
        assert!(started.elapsed() < Duration::from_mins(5), "{job}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn upload(client: &Client, name: &str, text: &str) -> Value {
    client.send(client.form("/api/v1/uploads", &[("files", name, text.as_bytes())])).await.json()["id"].clone()
}

async fn start(client: &Client, path: &str, body: Value) -> Value {
    let answer: Answer = client.call("POST", path, &body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

const LIST: &str = "Premise no.,Name,Use,GFA m2,Remark\nT-1,Test hall,Office,1200,x\nT-2,Test school,School,much,y\n";

#[tokio::test]
async fn an_import_is_tried_then_done_and_pages_know_of_it_at_once() {
    let city = City::new().await;
    let administrator = city.administrator();
    let facilities = async || administrator.get("/api/v1/city").await.json()["facilities"].as_u64().unwrap();
    let before = facilities().await;
    let id = upload(&administrator, "list.csv", LIST).await;

    let columns = json!([
        { "header": "Premise no.", "field": "facility-id", "unit": null },
        { "header": "Remark", "field": null },
    ]);
    let tried =
        start(&administrator, "/api/v1/imports", json!({ "upload": id, "dry_run": true, "columns": columns })).await;
    let tried = finished(&administrator, &tried).await;
    assert_eq!(tried["state"], "done", "{tried}");
    let file = &tried["import"]["files"][0];
    assert_eq!((&tried["import"]["dry_run"], &tried["import"]["seq"]), (&json!(true), &Value::Null));
    assert_eq!((file["name"].as_str(), file["kind"].as_str()), (Some("list.csv"), Some("facility-list")));
    assert_eq!(file["rows_read"], 2);
    let column = |header: &str| {
        let mut columns = file["columns"].as_array().unwrap().iter();
        columns.find(|column| column["header"] == header).unwrap_or_else(|| panic!("{file}")).clone()
    };
    assert_eq!(column("Premise no.")["field"], "facility-id");
    assert_eq!(column("Use")["field_name"], "Main use");
    assert_eq!(file["rejected"], 1, "{file}");
    let finding = &file["findings"][0];
    assert_eq!((&finding["source"]["row"], &finding["source"]["file"]), (&json!(3), &json!("list.csv")), "{finding}");
    assert_eq!(file["finding_count"], file["findings"].as_array().unwrap().len());
    assert_eq!(facilities().await, before, "a trial changes nothing");

    let done =
        start(&administrator, "/api/v1/imports", json!({ "upload": id, "dry_run": false, "columns": columns })).await;
    let done = finished(&administrator, &done).await;
    assert_eq!(done["state"], "done", "{done}");
    assert!(done["import"]["seq"].as_i64().unwrap() > 0);
    assert_eq!(facilities().await, before + 2, "told as done only when pages can read it");
    let again = administrator.call("POST", "/api/v1/imports", &json!({ "upload": id, "dry_run": false })).await;
    assert_eq!(again.code(), "not-found", "an imported upload is cleared");
}

#[tokio::test]
async fn a_file_that_is_no_table_fails_and_says_why() {
    let city = City::new().await;
    let administrator = city.administrator();
    let id = upload(&administrator, "page.csv", "%PDF-1.7 no table").await;
    let job = start(&administrator, "/api/v1/imports", json!({ "upload": id, "dry_run": true })).await;
    let job = finished(&administrator, &job).await;
    assert_eq!(
        (job["state"].as_str(), job["problem"]["code"].as_str()),
        (Some("failed"), Some("unprocessable")),
        "{job}"
    );
    assert!(job["problem"]["error"].as_str().unwrap().contains("page.csv"), "{job}");
    assert!(!job["problem"]["error"].as_str().unwrap().contains(city.dir.to_str().unwrap()), "no paths: {job}");
}

#[tokio::test]
async fn a_run_is_told_step_by_step_and_published() {
    let city = City::new().await;
    let administrator = city.administrator();
    let job = start(&administrator, "/api/v1/runs", json!({ "yearly_budget": 250_000.0 })).await;
    let stream = administrator.get(&format!("/api/v1/jobs/{}/events?language=ms", job["id"].as_str().unwrap())).await;
    assert_eq!(stream.header("content-type"), "text/event-stream");
    let events: Vec<Value> = stream
        .text()
        .lines()
        .filter_map(|line| line.strip_prefix("data: "))
        .map(|event| serde_json::from_str(event).unwrap())
        .collect();
    assert!(events.len() >= 2, "as it stands, and as it ends: {events:?}");
    let (last, before) = events.split_last().unwrap();
    assert!(before.iter().all(|event| event["state"] == "running"));
    assert_eq!((last["state"].as_str(), &last["run"]), (Some("done"), &json!(2)), "{last}");
    assert_eq!(last["stage_name"], "Menulis laporan", "{last}");
    let plan = administrator.get("/api/v1/plan").await.json();
    assert_eq!(plan["default_budget"], 250_000.0, "the pages read the new run");
    assert_eq!(administrator.get("/api/v1/reports").await.json()["runs"][0]["run"], 2);
}

#[tokio::test]
async fn jobs_wait_in_line_and_can_be_cancelled() {
    let city = City::new().await;
    let administrator = city.administrator();
    let mut jobs = Vec::new();
    for _ in 0..7 {
        let answer = administrator.call("POST", "/api/v1/runs", &json!({})).await;
        if answer.status != 200 {
            assert_eq!(answer.code(), "conflict");
            break;
        }
        jobs.push(answer.json());
    }
    assert!((5..=6).contains(&jobs.len()), "one works and five wait: {}", jobs.len());
    let last = jobs.last().unwrap();
    let path = format!("/api/v1/jobs/{}", last["id"].as_str().unwrap());
    assert_eq!(administrator.get(&path).await.json()["stage"], "progress-waiting");
    for job in jobs.iter().rev() {
        let path = format!("/api/v1/jobs/{}", job["id"].as_str().unwrap());
        assert_eq!(administrator.send(administrator.request("DELETE", &path, None)).await.status, 200);
    }
    for job in &jobs {
        let job = finished(&administrator, job).await;
        assert_eq!(job["state"], "cancelled", "{job}");
        assert!(job["finished_at"].is_string() && job["run"].is_null(), "{job}");
    }
    assert_eq!(
        administrator.get("/api/v1/reports").await.json()["runs"].as_array().unwrap().len(),
        1,
        "nothing published"
    );
    let listed = administrator.get("/api/v1/jobs").await.json();
    assert_eq!(listed["jobs"].as_array().unwrap().len(), jobs.len());
    assert_eq!(listed["jobs"][0]["id"], last["id"], "latest first");
}

#[tokio::test]
async fn a_job_shows_to_its_owner_and_to_administrators() {
    let city = City::new().await;
    let owner = city.person(Role::Analyst, Node::City).await;
    let other = city.person(Role::Registrar, Node::City).await;
    let job = start(&owner, "/api/v1/runs", json!({})).await;
    let path = format!("/api/v1/jobs/{}", job["id"].as_str().unwrap());
    for (client, status, count) in [(&owner, 200, 1), (&city.administrator(), 200, 1), (&other, 404, 0)] {
        assert_eq!(client.get(&path).await.status, status);
        assert_eq!(client.get("/api/v1/jobs").await.json()["jobs"].as_array().unwrap().len(), count);
    }
    assert_eq!(other.get(&format!("{path}/events")).await.status, 404);
    assert_eq!(other.send(other.request("DELETE", &path, None)).await.status, 404, "nor can others cancel it");
    assert_eq!(city.administrator().send(owner.request("DELETE", &path, None)).await.status, 200);
    assert_eq!(job["by"], "analyst of the-city");
    finished(&owner, &job).await;
}

/// Waits until a job says something of its days.
async fn under_way(client: &Client, job: &Value) -> Value {
    let path = format!("/api/v1/jobs/{}", job["id"].as_str().unwrap());
    let started = Instant::now();
    loop {
        let job = client.get(&path).await.json();
        if job["stage"] == "progress-block-days" && job["done"].as_u64() > Some(1) || job["state"] != "running" {
            return job;
        }
        assert!(started.elapsed() < Duration::from_mins(5), "{job}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_block_is_run_day_by_day_until_somebody_cancels_it() {
    let city = City::new().await;
    let administrator = city.administrator();
    let asked = json!({ "forecast": "yesterday", "horizon_days": 14 });
    let job = start(&administrator, "/api/v1/community/blocks/wangsa-maju/operation", asked).await;
    assert_eq!(job["kind"], "block-operation");
    let half = under_way(&administrator, &job).await;
    assert_eq!((half["state"].as_str(), half["total"].as_u64()), (Some("running"), Some(365)), "{half}");
    let path = format!("/api/v1/jobs/{}", job["id"].as_str().unwrap());
    let asked_at = Instant::now();
    administrator.call("DELETE", &path, &Value::Null).await;
    let ended = finished(&administrator, &job).await;
    assert_eq!(ended["state"], "cancelled", "{ended}");
    assert!(ended["done"].as_u64() < Some(365) && ended["operation"].is_null(), "{ended}");
    assert!(asked_at.elapsed() < Duration::from_secs(20), "it went on for {:?}", asked_at.elapsed());
    let schedule = administrator.get(&format!("{path}/schedule.csv")).await;
    assert_eq!(schedule.code(), "not-found", "nothing was kept");
}

#[tokio::test]
async fn sizes_are_judged_in_years_that_they_were_not_made_for() {
    let city = City::new().await;
    let administrator = city.administrator();
    let path = "/api/v1/community/blocks/wangsa-maju/judgement";
    let short = json!({ "tables": [{ "name": "short.csv", "text": "block_load_kw,pv_pu_kw_per_kwp\n1,0\n" }] });
    let refused = administrator.call("POST", path, &short).await;
    assert!(refused.text().contains("short.csv") && refused.text().contains("whole days"), "{}", refused.text());
    let harder = json!({ "stated": { "name": "more load", "load_factor": 1.1, "sun_factor": 0.9 } });
    let job = start(&administrator, path, harder).await;
    let done = finished(&administrator, &job).await;
    assert_eq!(done["state"], "done", "{done}");
    let years = done["judgement"]["years"].as_array().unwrap();
    assert_eq!((years.len(), &years[1]["year"]), (2, &json!("more load")));
    let cost = |at: usize, key: &str| years[at][key].as_f64().unwrap_or_else(|| panic!("{key}: {done}"));
    // Sizes made for a year are the best in it; in another they cost at least as much as its own best.
    assert!(cost(0, "regret_share").abs() < 1e-6, "{done}");
    assert!(cost(1, "cost") >= cost(1, "best_cost") * (1.0 - 1e-6) && cost(1, "cost") > cost(0, "cost"), "{done}");
}
