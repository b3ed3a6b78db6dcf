//! Times what pages read of a city: `cargo run -p lcs-app --example view_speed DIR`. A folder that does not exist
//! becomes the demo city.
#![expect(clippy::print_stdout, reason = "an example talks")]
#![allow(missing_docs)]

use lcs_app::{
    Actor, AppError, DemoRequest, LiveCity, make_demo,
    views::{FindingFilter, city_info, explanation, facilities_csv, facility_page, findings, home, portfolio, search},
};
use lcs_locale::Language::Ja;
use std::{ops::ControlFlow, path::Path, time::Instant};

/// Calls of each view; the first may fill a cache.
const CALLS: u32 = 20;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), AppError> {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "demo-city".to_owned());
    if !Path::new(&dir).exists() {
        let request = DemoRequest { dir: dir.clone().into(), seed: 1, facilities: 1_955 };
        make_demo(&Actor::local(), &request, &|_| ControlFlow::Continue(())).await?;
    }
    let start = Instant::now();
    let city = LiveCity::open(Path::new(&dir)).await?;
    println!("open               {:>9.1?}", start.elapsed());
    let state = city.current().await?;
    let actor = Actor::local();
    let id = state.estate.snapshot.facilities.first().map(|facility| facility.id.to_string()).unwrap_or_default();
    time("home", || home(&state, &actor, None, Ja).map(drop))?;
    time("portfolio", || portfolio(&state, &actor, None, Ja).map(drop))?;
    time("facility page", || facility_page(&state, &actor, &id, None, Ja).map(drop))?;
    time("findings", || findings(&state, &actor, &FindingFilter::default(), Ja).map(drop))?;
    time("city", || city_info(&state, &actor, Ja).map(drop))?;
    time("search", || search(&state, &actor, "10", Ja).map(drop))?;
    time("table", || facilities_csv(&state, &actor, None, Ja).map(drop))?;
    let start = Instant::now();
    explanation(&state, &actor, "city:emissions", Ja).await?;
    println!("explanation        {:>9.1?}", start.elapsed());
    Ok(())
}

fn time(what: &str, call: impl Fn() -> Result<(), AppError>) -> Result<(), AppError> {
    let start = Instant::now();
    call()?;
    let first = start.elapsed();
    let start = Instant::now();
    for _ in 0..CALLS {
        call()?;
    }
    println!("{what:<18} {first:>9.1?} the first time, then {:>9.1?}", start.elapsed() / CALLS);
    Ok(())
}
