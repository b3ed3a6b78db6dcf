//! Questions in SQL with the rows they answer, as text: `queries.slt`.

use crate::inputs::{DAY_S, ENGINE, NEW_YEAR_2024, Shelf, daily, meter, of_meter};
use lcs_query::{AsOf, Cell, Engine, MeterReadings, Reading, SmallestUnit, Sources, Status, Stream};

/// Three meters of three days with one correction, and two stations of six hours.
fn streams() -> [Shelf; 2] {
    let mut meters = Shelf::new(daily());
    let day = |at: i64| NEW_YEAR_2024 + at * DAY_S;
    meters.publish(
        1,
        &[of_meter("a", &[(day(0), 100), (day(1), 110), (day(31), 120)]), of_meter("b", &[(day(0), 7), (day(1), 8)])],
    );
    let estimated = Reading { start_utc_s: day(1), value: Some(90), status: Status::Estimated };
    let missing = Reading { start_utc_s: day(2), value: None, status: Status::Measured };
    meters.publish(2, &[MeterReadings { meter: meter("a"), readings: vec![estimated, missing] }]);
    let mut weather = Shelf::new(Stream::new("air-temperature", SmallestUnit::Millicelsius, 3_600).unwrap());
    let hours = |base: i64| (0..6).map(|at| (NEW_YEAR_2024 + at * 3_600, base + at * 500)).collect::<Vec<_>>();
    weather.publish(1, &[of_meter("s1", &hours(20_000)), of_meter("s2", &hours(-1_000))]);
    [meters, weather]
}

/// A block: `query` or `error`, perhaps `as of N`; the text; a line `----`; rows with blanks between cells, or a part of
/// the error.
struct Block<'a> {
    refused: bool,
    as_of: AsOf,
    text: String,
    expected: Vec<&'a str>,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    text.split("\n\n")
        .map(|block| block.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>())
        .filter(|lines| !lines.iter().all(|line| line.trim().is_empty()))
        .map(|lines| {
            let head: Vec<&str> = lines[0].split(' ').collect();
            let as_of = head.get(3).map_or(AsOf::Now, |seq| AsOf::Sequence(seq.parse().unwrap()));
            let rule = lines.iter().position(|line| *line == "----").unwrap();
            let text = lines[1..rule].join("\n");
            Block { refused: head[0] == "error", as_of, text, expected: lines[rule + 1..].to_vec() }
        })
        .collect()
}

#[test]
fn every_question_has_its_rows() {
    let [meters, weather] = streams();
    let text = include_str!("queries.slt");
    for Block { refused, as_of, text, expected } in blocks(text) {
        let sources = Sources { streams: vec![&meters.files, &weather.files], as_of };
        match ENGINE.query(&sources, &text) {
            Ok(table) => {
                let row = |cells: &Vec<Cell>| cells.iter().map(Cell::to_string).collect::<Vec<_>>().join(" ");
                assert!(!refused, "{text}\nis not refused");
                assert_eq!(table.rows.iter().map(row).collect::<Vec<_>>(), expected, "{text}");
            }
            Err(error) => {
                assert!(refused && error.to_string().contains(expected[0]), "{text}\n{error}");
                assert!(!error.hint().is_empty());
            }
        }
    }
}
