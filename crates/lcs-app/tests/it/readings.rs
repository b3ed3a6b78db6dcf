//! Interval readings: taken in, again, corrected; what a broken-off import leaves; works judged by them.

use crate::demo::{demo, open};
use lcs_app::{
    Actor, AppError, ImportReport, ImportRequest, WriteBlock, answer_of_block, import_files, init_city, open_block,
    views::{SavingsAsked, SavingsSource, SavingsVerdict, readings_page, savings_page},
    write_block,
};
use lcs_locale::Language;
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};
use tempfile::TempDir;

/// A city with one facility and its account.
struct Town {
    dir: TempDir,
}

impl Town {
    async fn new() -> Self {
        let town = Self { dir: tempfile::tempdir().unwrap() };
        init_city(&town.city(), "my-kuala-lumpur", false).unwrap();
        let list = "No. Aset,Nama Premis,Zon,Luas Lantai Kasar,Unit\nF1,Dewan,Batu,1000,m2\n";
        let accounts = "No. Akaun,No. Aset,Nama Premis,Jenis Tenaga\n220001,F1,DEWAN,Elektrik\n";
        town.import(&[("premis.csv", list), ("akaun.csv", accounts)], false).await.unwrap();
        town
    }

    fn city(&self) -> PathBuf {
        self.dir.path().join("city")
    }

    async fn import(&self, files: &[(&str, &str)], dry_run: bool) -> Result<ImportReport, AppError> {
        let write = |(name, text): &(&str, &str)| {
            let path = self.dir.path().join(name);
            fs::write(&path, text).unwrap();
            path
        };
        let files = files.iter().map(write).collect();
        let request = ImportRequest { dir: self.city(), files, mapping: None, dry_run, language: Language::En };
        import_files(&Actor::local(), &request, &|_| ControlFlow::Continue(())).await
    }

    /// Energy of the first two days of 2025, kWh.
    async fn days(&self) -> Vec<Option<f64>> {
        let state = open(&self.city()).await;
        let page = readings_page(&state, &Actor::local(), "F1", None).unwrap();
        page.carriers.iter().flat_map(|carrier| &carrier.days).map(|day| day.value).collect()
    }

    fn files_of_readings(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut open = vec![self.city().join("readings")];
        while let Some(path) = open.pop() {
            match fs::read_dir(&path) {
                Ok(folder) => open.extend(folder.map(|entry| entry.unwrap().path())),
                Err(_) if path.is_file() => files.push(path),
                Err(_) => {}
            }
        }
        files
    }
}

/// Two days of hours of 2 kWh, but for one of them.
fn hours(odd: &str) -> String {
    let row = |hour: usize| {
        let value = if hour == 5 {
            odd
        } else if hour.is_multiple_of(2) {
            "2.0"
        } else {
            "2"
        };
        format!("220001,2025-01-{:02} {:02}:00,{value}\n", 1 + hour / 24, hour % 24)
    };
    format!("No. Akaun,Interval start,kWh\n{}", (0..48).map(row).collect::<String>())
}

#[tokio::test]
async fn readings_are_taken_once_and_corrections_win() {
    let town = Town::new().await;
    let report = town.import(&[("a.csv", &hours("2"))], false).await.unwrap();
    let file = &report.files[0];
    assert_eq!((file.readings, file.accepted, file.unchanged, file.rejected), (48, 48, 0, 0));
    assert_eq!(town.days().await, [Some(48.0), Some(48.0)]);

    // The same bytes, and the same readings in other bytes.
    for text in [hours("2"), hours("2.00")] {
        let file = town.import(&[("b.csv", &text)], false).await.unwrap().files.remove(0);
        assert_eq!((file.readings, file.accepted, file.unchanged), (48, 0, 48));
    }
    assert_eq!(town.files_of_readings().len(), 2, "December and January in UTC, and nothing more");

    let file = town.import(&[("c.csv", &hours("12"))], false).await.unwrap().files.remove(0);
    assert_eq!((file.accepted, file.unchanged), (1, 47));
    assert!(file.findings.iter().any(|finding| finding.code == "reading.superseded"), "{:?}", file.findings);
    assert_eq!(town.days().await, [Some(58.0), Some(48.0)]);
}

#[tokio::test]
async fn of_several_files_of_one_import_the_last_wins() {
    let town = Town::new().await;
    town.import(&[("a.csv", &hours("2")), ("b.csv", &hours("7"))], false).await.unwrap();
    assert_eq!(town.days().await, [Some(53.0), Some(48.0)]);
}

#[tokio::test]
async fn a_trial_and_an_import_that_fails_leave_nothing() {
    let town = Town::new().await;
    let report = town.import(&[("a.csv", &hours("2"))], true).await.unwrap();
    assert_eq!((report.seq, report.files[0].accepted), (None, 48));
    assert!(town.import(&[("a.csv", &hours("2")), ("b.csv", "%PDF-1.7")], false).await.is_err());
    assert!(town.files_of_readings().is_empty());
    assert!(town.days().await.is_empty());
}

#[tokio::test]
async fn files_of_an_import_that_died_are_not_read_and_are_swept() {
    let town = Town::new().await;
    let stray = town.city().join("readings/energy-3600s/month=2025-01/part-0000000009-0.parquet");
    fs::create_dir_all(stray.parent().unwrap()).unwrap();
    fs::write(&stray, "half a file").unwrap();
    assert!(town.days().await.is_empty());
    town.import(&[("a.csv", &hours("2"))], false).await.unwrap();
    assert!(!stray.exists());
    assert_eq!(town.days().await, [Some(48.0), Some(48.0)]);
}

#[tokio::test]
async fn a_month_of_many_deliveries_is_written_anew_and_says_the_same() {
    let town = Town::new().await;
    // Five in the morning in Kuala Lumpur belongs to the month before in UTC, by which files are cut.
    let month = town.city().join("readings/energy-3600s/month=2024-12");
    let files = || fs::read_dir(&month).unwrap().count();
    let mut most = 0;
    for value in 2..=21 {
        // Each delivery says something else of one hour: the last one counts.
        town.import(&[(&format!("{value}.csv"), &hours(&value.to_string()))], false).await.unwrap();
        most = most.max(files());
        assert_eq!(town.days().await, [Some(46.0 + f64::from(value)), Some(48.0)]);
    }
    assert!((8..=20).contains(&most), "{most} files");
    let once = Town::new().await;
    once.import(&[("a.csv", &hours("21"))], false).await.unwrap();
    assert_eq!(town.days().await, once.days().await);
    assert!(files() < 12, "replaced files are removed with the next import: {}", files());
}

#[tokio::test]
async fn a_day_with_a_gap_has_no_value() {
    let town = Town::new().await;
    let holed: String =
        hours("2").lines().filter(|line| !line.contains("2025-01-01 05")).map(|l| format!("{l}\n")).collect();
    town.import(&[("a.csv", &holed)], false).await.unwrap();
    assert_eq!(town.days().await, [None, Some(48.0)]);
    let state = open(&town.city()).await;
    let error = readings_page(&state, &Actor::local(), "F1", Some(1999)).unwrap_err();
    assert!(error.hint().contains("2025"), "{error}");
}

/// Works that the demo city hides: facility, first and last day, what they left of the use.
fn hidden_works(dir: &Path) -> Vec<(String, String, String, f64)> {
    let truth: serde_json::Value = serde_json::from_slice(&fs::read(dir.join("truth.json")).unwrap()).unwrap();
    let mut found = Vec::new();
    for facility in truth["facilities"].as_array().unwrap() {
        for event in facility["events"].as_array().unwrap().iter().filter(|event| event["kind"] == "works") {
            let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
            // The works take twelve days; the event lasts to the end.
            let from: jiff::civil::Date = text(&event["from"]).parse().unwrap();
            let to = from.saturating_add(jiff::Span::new().days(11)).to_string();
            found.push((text(&facility["id"]), from.to_string(), to, event["factor"].as_f64().unwrap()));
        }
    }
    found
}

#[test]
fn readings_prove_the_works_that_the_city_hides() {
    let demo = demo();
    let works = hidden_works(&demo.dir);
    assert_eq!(works.len(), 2);
    for (facility, from, to, factor) in works {
        let asked = SavingsAsked {
            carrier: Some("electricity".into()),
            works_from: Some(from),
            works_to: Some(to),
            model: None,
        };
        let page = savings_page(&demo.state, &Actor::local(), &facility, &asked, Language::En).unwrap();
        assert_eq!(
            (page.source, page.model.as_str()),
            (SavingsSource::Readings, "caltrack-daily"),
            "{}",
            page.source_reason
        );
        let result = page.result.unwrap();
        assert_eq!(result.verdict, SavingsVerdict::Saved);
        // What is used after the works is a known share of what would have been used. The band holds 90 %, 1.6 standard
        // deviations; growth and people that come and go, which no model knows, are allowed as much again.
        let truth_kwh = result.observed_kwh * (1.0 / factor - 1.0);
        let band_kwh = result.band_kwh.unwrap();
        assert!(
            (result.savings_kwh - truth_kwh).abs() < 2.0 * band_kwh,
            "{} {truth_kwh} {band_kwh}",
            result.savings_kwh
        );

        let bills = SavingsAsked { model: Some("caltrack-billing".into()), ..asked };
        let page = savings_page(&demo.state, &Actor::local(), &facility, &bills, Language::En).unwrap();
        assert_eq!(page.source, SavingsSource::Bills);
        assert!(page.source_reason.contains("chosen"), "{}", page.source_reason);
    }
}

/// A block whose load is the hall's meter, and its year of hours: 2 kWh in each, 5 kWh at 18:00, some weeks left out.
fn metered_block(first_weekday: &str, facility: &str) -> WriteBlock {
    let text = format!(
        r#"
        currency = "MYR"
        first_weekday = "{first_weekday}"
        [series]
        readings = {{ facilities = ["{facility}"], year = 2025 }}
        [grid.import_price]
        kind = "flat"
        price_per_kwh = 0.5
        "#
    );
    WriteBlock {
        id: None,
        replaces: None,
        title: "Hall".into(),
        note: String::new(),
        text,
        changes: Default::default(),
    }
}

fn year_of_hours(left_out: std::ops::Range<usize>) -> String {
    let first = jiff::civil::date(2025, 1, 1).at(0, 0, 0, 0);
    let row = |hour: usize| {
        let at = first.saturating_add(jiff::Span::new().hours(hour as i64));
        let value = if hour % 24 == 18 { 5 } else { 2 };
        format!("220001,{} {:02}:00,{value}\n", at.date(), at.hour())
    };
    let rows: String = (0..8_760).filter(|hour| !left_out.contains(hour)).map(row).collect();
    format!("No. Akaun,Interval start,kWh\n{rows}")
}

#[tokio::test]
async fn the_load_of_a_block_comes_from_meters_of_the_city() {
    let town = Town::new().await;
    // A week in March is missing, 168 of 8,760 hours.
    town.import(&[("year.csv", &year_of_hours(1_680..1_848))], false).await.unwrap();
    let state = open(&town.city()).await;
    let actor = Actor::local();
    for (block, reason) in [
        (metered_block("monday", "F1"), "1 January 2025 is a wednesday"),
        (metered_block("wednesday", "F9"), "`F9` is no facility"),
    ] {
        let refused = write_block(&state, &actor, block).await.unwrap_err();
        assert!(refused.to_string().contains(reason), "{refused}");
    }
    let page = write_block(&state, &actor, metered_block("wednesday", "F1")).await.unwrap();
    let block = open_block(&state, &actor, &page.block.id).await.unwrap();
    let answer = answer_of_block(&block, &Default::default(), Arc::new(|| false)).unwrap();
    assert!((answer.filled_share.unwrap() - 168.0 / 8_760.0).abs() < 1e-12);
    let plan = answer.plan.unwrap();
    // Whole, since the missing week is like the one before: 365 days of 23 x 2 kWh and 5 kWh.
    assert!((plan.consumption_kwh - 365.0 * 51.0).abs() < 1e-6, "{}", plan.consumption_kwh);
    assert!((plan.import_peak_kw - 5.0).abs() < 1e-6, "{}", plan.import_peak_kw);
}
