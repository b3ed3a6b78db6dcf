//! The scenario engine, as JSON lines: `cargo bench -p lcs-scenario`. `bench/scenario_numpy.py` measures the same draws in NumPy.
//! A city of 60 cells (12 services, 5 carriers) and 30 actions, each cutting every cell, over 40 years.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use lcs_scenario::{CityScenarios, ScenarioOutcome, SliderOutcome, draw_scenario, read_scenario, run_scenario, slide};
use std::fmt::Write;
use std::time::Instant;

const SERVICES: usize = 12;
const CARRIERS: usize = 5;
const YEARS: i16 = 40;

/// The city as a file; `bench/scenario_numpy.py` has the same figures.
fn city(actions: usize, effect: fn(usize) -> String) -> CityScenarios {
    let mut file = format!(
        "name = 'bench'\nboundary = 'city'\nbase_year = 2020\nlast_year = {}\n[drivers.people]\nunit = 'people'\nuse = 'plan'\n\
         vintages.plan = {{ points = [[2020, 1e6]], after = {{ growth = 0.01 }} }}\n",
        2020 + YEARS - 1
    );
    for carrier in 0..CARRIERS {
        let factor = 0.2 + 0.1 * carrier as f64;
        writeln!(file, "[carriers.c{carrier}]\nfactor = {{ unit = 'kg CO2e/kWh', value = {factor} }}").unwrap();
        writeln!(
            file,
            "[unknowns.c{carrier}]\non = {{ kind = 'carrier', id = 'c{carrier}' }}\n\
             distribution = {{ kind = 'normal', mean = 1, sd = 0.1 }}"
        )
        .unwrap();
    }
    file += "[unknowns.growth]\non = { kind = 'growth', id = 'people' }\n\
             distribution = { kind = 'normal', mean = 1, sd = 0.005 }\n";
    for service in 0..SERVICES {
        let per_head = 1000 + 100 * service;
        writeln!(
            file,
            "[services.s{service:02}]\ndriver = 'people'\nper_driver = {{ unit = 'kWh/person', value = {per_head} }}"
        )
        .unwrap();
        for carrier in 0..CARRIERS {
            writeln!(file, "uses.c{carrier} = {{ share = 0.2, intensity = 1 }}").unwrap();
        }
    }
    for action in 0..actions {
        let effect = effect(action);
        writeln!(
            file,
            "[actions.a{action:02}]\nramp = {{ start_year = {}, years = 10 }}\n\
             effects = [{effect}]\n\
             [unknowns.a{action:02}]\non = {{ kind = 'actions', actions = ['a{action:02}'] }}\n\
             distribution = {{ kind = 'uniform', low = 0.5, high = 1.2 }}",
            2022 + action % 15
        )
        .unwrap();
    }
    file += "[targets.half]\nmetric = 'absolute'\nagainst = { kind = 'base_year', year = 2020 }\nyear = 2050\nlimit = 0.5\n\
             [scenarios.plan]\nactions = { '*' = 1 }\n";
    read_scenario("bench.toml", &file, &mut |name| Err(name.to_owned())).unwrap()
}

/// A share of every cell.
fn cut(action: usize) -> String {
    format!("{{ kind = 'cut', cells = ['*'], share = {} }}", 0.01 + 0.001 * action as f64)
}

/// A share of one carrier of a service to another: what such actions do together is no product of what each does.
fn switch(action: usize) -> String {
    let (service, from) = (action % SERVICES, action % CARRIERS);
    let share = 0.2 + 0.02 * action as f64;
    format!(
        "{{ kind = 'switch', piece = 's{service:02}', from = 'c{from}', to = 'c{}', share = {share} }}",
        (from + 1) % CARRIERS
    )
}

/// CPU seconds of all threads of this process so far, where the system tells (Linux; in hundredths).
fn cpu_s() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // After the name in brackets: user and system time are the twelfth and thirteenth.
    let ticks: Vec<f64> = stat.rsplit(')').next()?.split_whitespace().skip(11).take(2).flat_map(str::parse).collect();
    Some(ticks.iter().sum::<f64>() / 100.0)
}

/// Median wall time of runs over at least half a second, and the mean of their CPU time; with an answer, so that a peer's can be
/// held against it.
fn measure<T>(name: &str, answer: impl Fn(&T) -> f64, mut work: impl FnMut() -> T) -> T {
    let mut last = work();
    let (begin, before, mut times) = (Instant::now(), cpu_s(), Vec::new());
    while times.len() < 3 || (begin.elapsed().as_secs_f64() < 0.5 && times.len() < 1_000) {
        let begin = Instant::now();
        last = std::hint::black_box(work());
        times.push(begin.elapsed().as_secs_f64());
    }
    let spent = before.zip(cpu_s()).map(|(before, after)| (after - before) / times.len() as f64);
    times.sort_by(f64::total_cmp);
    let wall_s = times[times.len() / 2];
    let cpu_s = spent.unwrap_or(wall_s);
    println!("{{\"measure\":\"{name}\",\"wall_s\":{wall_s:.6},\"cpu_s\":{cpu_s:.6},\"answer\":{:.9}}}", answer(&last));
    last
}

/// Tonnes that an action brings in the last year.
fn wedge(found: &SliderOutcome, action: &str) -> f64 {
    found.wedges.iter().rfind(|row| row.action == action).unwrap().emissions_t
}

fn main() {
    let large = city(30, cut);
    let mean = |drawn: &Vec<f64>| drawn.iter().skip(39).step_by(40).sum::<f64>() / 10_000.0;
    measure("scenario_draws", mean, || draw_scenario(&large, "plan", 10_000, 1).unwrap());
    let small = city(12, cut);
    measure("scenario_slider_cuts", |found| wedge(found, "a03"), || slide(&small, "plan", &[("a03", 0.5)]).unwrap());
    let structural = city(12, switch);
    let shared = measure(
        "scenario_slider_structural",
        |found| wedge(found, "a03"),
        || slide(&structural, "plan", &[("a03", 0.5)]).unwrap(),
    );
    let bits = shared.wedges.iter().fold(0_u64, |bits, row| bits.rotate_left(7) ^ row.emissions_t.to_bits());
    println!("{{\"structural_wedges_bits\":\"{bits:016x}\"}}");
    let many = city(30, switch);
    measure("scenario_slider_sampled", |found| wedge(found, "a03"), || slide(&many, "plan", &[("a03", 0.5)]).unwrap());
    for (name, id) in [("kuala-lumpur-2030-2050", "kuala_lumpur"), ("tokyo-2030-2050", "tokyo")] {
        let path = lcs_testkit::workspace_root().join(format!("examples/scenario/{name}.toml"));
        let text = lcs_testkit::text(path);
        let read = || read_scenario(name, &text, &mut |name| Err(name.to_owned())).unwrap();
        let ready = measure(&format!("scenario_{id}_read"), |city| city.years().len() as f64, read);
        let last = |outcome: &ScenarioOutcome| *outcome.emissions_t["bau"].last().unwrap();
        measure(&format!("scenario_{id}_run"), last, || run_scenario(&ready));
        let plan = ready.ids().nth(1).unwrap().to_owned();
        let slid = |found: &SliderOutcome| *found.emissions_t.last().unwrap();
        measure(&format!("scenario_{id}_slider"), slid, || slide(&ready, &plan, &[]).unwrap());
    }
}
