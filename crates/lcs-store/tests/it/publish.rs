//! What was published is what is read, and superseding closes rows without touching anything else.

use crate::city::{self, bill, facility, file, finding, first_change, meter};
use lcs_domain::{Bill, Facility, FileKind, Meter, MeterId, SourceRef};
use lcs_store::{Change, CityFolder, FileRow, ReadingFileRow, ReadingSpan, Snapshot, Store};
use sqlx::{Connection, Row, SqliteConnection};

async fn snapshot(folder: &CityFolder) -> Snapshot {
    let store = Store::open_read(folder.clone()).await.unwrap();
    let snapshot = store.snapshot().await.unwrap();
    store.close().await;
    snapshot
}

async fn publish(folder: &CityFolder, change: &Change) -> i64 {
    let store = Store::open_write(folder.clone()).await.unwrap();
    let seq = store.publish(change).await.unwrap();
    store.close().await;
    seq
}

/// Rows of a query as text, read past the store.
async fn rows(folder: &CityFolder, query: &'static str) -> Vec<String> {
    let url = format!("sqlite://{}", folder.database().display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    let rows = sqlx::query(query).fetch_all(&mut connection).await.unwrap();
    rows.iter().map(|row| row.get::<String, _>(0)).collect()
}

const BILLS: &str = "select meter || ' ' || start_on || ' ' || quantity || ' ' || coalesce(sheet, '-') || ' ' || \
     seq_from || ' ' || coalesce(seq_to, 'now') from bill order by seq_from, meter, start_on, sheet, source_row";

#[tokio::test]
async fn what_is_published_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let change = first_change("bills.csv");
    let read = snapshot(&folder).await;
    assert_eq!(read.seq, 1);
    assert_eq!(
        read.files,
        [FileRow { hash: city::hash("bills.csv"), name: "bills.csv".into(), kind: FileKind::Bills, seq: 1 }]
    );
    assert_eq!(read.facilities, change.facilities);
    assert_eq!(read.meters, change.meters);
    assert_eq!(read.bills, change.bills);
    // Decimals keep the digits that were written.
    assert_eq!(read.bills[0].quantity.to_string(), "1000.0");
    assert_eq!(read.import_findings, change.findings);
}

#[tokio::test]
async fn a_new_city_holds_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    Store::open_write(folder.clone()).await.unwrap().close().await;
    assert_eq!(snapshot(&folder).await, Snapshot::default());
}

#[tokio::test]
async fn order_is_by_id_meter_and_start_whatever_the_order_of_publishing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let mut change = Change {
        files: vec![file("a.csv")],
        facilities: ["F10", "F2", "F1"].map(|id| facility(id, id, "a.csv")).into(),
        meters: ["M2", "M10", "M1"].map(|id| meter(id, "F1", "a.csv")).into(),
        bills: vec![bill("M2", 1, "3", "a.csv", 4), bill("M1", 12, "2", "a.csv", 3), bill("M1", 2, "1", "a.csv", 2)],
        ..Change::default()
    };
    publish(&folder, &change).await;
    change.facilities.sort_by(|a, b| a.id.cmp(&b.id));
    change.meters.sort_by(|a, b| a.id.cmp(&b.id));
    change.bills.reverse();
    let read = snapshot(&folder).await;
    assert_eq!((read.facilities, read.meters, read.bills), (change.facilities, change.meters, change.bills));
}

#[tokio::test]
async fn superseding_closes_the_row_believed_before_and_updates_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    const FACTS: &str = "select 'facility ' || id || ' ' || seq_from || ' ' || coalesce(seq_to, 'now') from facility \
         union all select 'meter ' || id || ' ' || seq_from || ' ' || coalesce(seq_to, 'now') from meter order by 1";
    const BODIES: &str = "select body from facility where seq_from = 1 union all select body from meter where \
         seq_from = 1 union all select meter || start_on || end_on || quantity || unit || cost || currency || status || \
         file || source_row || source_column from bill where seq_from = 1 union all select body from finding where \
         seq = 1 union all select hash || name || kind || mapping || byte_count || seq_from from file where \
         seq_from = 1 union all select at || kind || actor || detail from city_change where seq = 1";
    let before = rows(&folder, BODIES).await;

    let renamed = facility("F1", "Menara DBKL 2", "later.csv");
    let metered = Meter { tariff: Some("B".into()), ..meter("M1", "F1", "later.csv") };
    let corrected = bill("M1", 2, "90", "later.csv", 2);
    let change = Change {
        actor: "local:officer".into(),
        files: vec![file("later.csv")],
        facilities: vec![renamed.clone()],
        meters: vec![metered.clone()],
        bills: vec![corrected.clone()],
        superseded_bills: vec![bill("M1", 2, "900", "bills.csv", 3)],
        findings: vec![finding("bill.superseded", "later.csv")],
        ..Change::default()
    };
    assert_eq!(publish(&folder, &change).await, 2);

    let read = snapshot(&folder).await;
    assert_eq!((read.seq, &read.facilities[..], &read.meters[..]), (2, &[renamed][..], &[metered][..]));
    let first = first_change("bills.csv").bills;
    assert_eq!(read.bills, [first[0].clone(), corrected, first[2].clone()]);
    assert_eq!(read.import_findings.len(), 2);
    assert_eq!(
        rows(&folder, BILLS).await,
        [
            "M1 2025-01-01 1000.0 - 1 now",
            "M1 2025-02-01 900 - 1 2",
            "M1 2025-03-01 -0.125 - 1 now",
            "M1 2025-02-01 90 - 2 now"
        ]
    );
    assert_eq!(rows(&folder, FACTS).await, ["facility F1 1 2", "facility F1 2 now", "meter M1 1 2", "meter M1 2 now"]);
    assert_eq!(rows(&folder, BODIES).await, before, "what was believed first still stands word for word");
}

#[tokio::test]
async fn superseding_closes_one_of_two_bills_that_differ_only_in_their_sheet() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let on = |sheet: &str| {
        let source = SourceRef { sheet: Some(sheet.into()), ..city::cell("book.xlsx", 5, "kWh") };
        Bill { source, ..bill("M1", 1, "7", "book.xlsx", 5) }
    };
    let both = Change { files: vec![file("book.xlsx")], bills: vec![on("North"), on("South")], ..Change::default() };
    publish(&folder, &both).await;
    publish(&folder, &Change { superseded_bills: vec![on("North")], ..Change::default() }).await;
    assert_eq!(rows(&folder, BILLS).await, ["M1 2025-01-01 7 North 1 2", "M1 2025-01-01 7 South 1 now"]);
}

#[tokio::test]
async fn a_file_handed_in_again_under_another_name_stays_one_file() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let again = Change {
        files: vec![lcs_store::FileRecord { name: "copy.csv".into(), ..file("bills.csv") }],
        ..Change::default()
    };
    assert_eq!(publish(&folder, &again).await, 2);
    let files = snapshot(&folder).await.files;
    assert_eq!(files.iter().map(|file| (file.name.as_str(), file.seq)).collect::<Vec<_>>(), [("bills.csv", 1)]);
}

#[tokio::test]
async fn a_change_that_contradicts_itself_is_refused_whole() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let before = snapshot(&folder).await;
    let twice: Vec<Facility> = vec![facility("F2", "one", "b.csv"), facility("F2", "two", "b.csv")];
    let orphan = bill("M1", 5, "1", "never-recorded.csv", 2);
    for change in [
        Change { files: vec![file("b.csv")], facilities: twice, ..Change::default() },
        // A bill names a file that the database does not know.
        Change { files: vec![file("b.csv")], bills: vec![orphan], ..Change::default() },
    ] {
        let store = Store::open_write(folder.clone()).await.unwrap();
        let error = store.publish(&change).await.unwrap_err();
        assert!(error.to_string().starts_with("cannot publish the import in "), "{error}");
        assert!(error.hint().contains("the state before"), "{}", error.hint());
        // The same writer goes on as if nothing had been tried.
        assert_eq!(store.snapshot().await.unwrap(), before);
        store.close().await;
        assert_eq!(snapshot(&folder).await, before);
    }
}

#[tokio::test]
async fn readers_see_the_state_before_or_after_a_publish_and_never_between() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let reader = Store::open_read(folder.clone()).await.unwrap();
    let writer = Store::open_write(folder.clone()).await.unwrap();
    let change = city::large_change("large.csv");
    let publishing = async {
        let seq = writer.publish(&change).await.unwrap();
        writer.close().await;
        seq
    };
    let reading = async {
        let mut seen = Vec::new();
        loop {
            let snapshot = reader.snapshot().await.unwrap();
            let state = (snapshot.seq, snapshot.bills.len(), snapshot.files.len());
            seen.push(state);
            if state.0 == 2 {
                return seen;
            }
            tokio::task::yield_now().await;
        }
    };
    let (seq, seen) = tokio::join!(publishing, reading);
    assert_eq!(seq, 2);
    let (first, last) = ((1, 3, 1), (2, 3 + change.bills.len(), 2));
    assert_eq!(seen.first(), Some(&first), "the reader was not kept waiting by the writer");
    assert!(seen.iter().all(|state| *state == first || *state == last), "{seen:?}");
    reader.close().await;
}

#[tokio::test]
async fn files_of_readings_count_from_their_import_on_and_spans_add_up() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let span = |stream: &str, first, last| ReadingSpan {
        meter: MeterId::new("7").unwrap(),
        stream: stream.to_owned(),
        first_start_utc_s: first,
        last_start_utc_s: last,
        readings: 10,
    };
    let file = |path: &str| ReadingFileRow {
        path: path.to_owned(),
        stream: serde_json::json!({ "name": "energy-3600s" }),
        body: serde_json::json!({ "rows": 10 }),
    };
    let change =
        |path: &str, of| Change { reading_files: vec![file(path)], reading_spans: vec![of], ..Change::default() };
    let store = Store::open_write(folder.clone()).await.unwrap();
    assert_eq!(store.next_seq().await.unwrap(), 1);
    store.close().await;
    publish(&folder, &change("a", span("energy-3600s", 100, 200))).await;
    publish(&folder, &change("b", span("energy-3600s", 50, 150))).await;
    publish(&folder, &Change { reading_spans: vec![span("volume-3600s", 1, 2)], ..Change::default() }).await;
    let read = snapshot(&folder).await;
    assert_eq!(read.reading_files, [file("a"), file("b")]);
    let both = ReadingSpan { readings: 20, ..span("energy-3600s", 50, 200) };
    assert_eq!(read.reading_spans, [both, span("volume-3600s", 1, 2)]);
    // A file belongs to one import: nothing of a second one with its path becomes visible.
    let store = Store::open_write(folder.clone()).await.unwrap();
    assert!(store.publish(&change("b", span("energy-3600s", 0, 999))).await.is_err());
    store.close().await;
    assert_eq!(snapshot(&folder).await.reading_spans, read.reading_spans);
}
