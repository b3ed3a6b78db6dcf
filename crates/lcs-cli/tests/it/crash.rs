//! kill -9 at many moments of an import and of a run: the state before or the state after holds, and the command can
//! be given again.

use crate::{
    cities::{copy, demo, init_seattle},
    driver::{count, json, lcs, start, text},
    state::reports,
};
use jiff::{Span, civil::DateTime};
use std::{
    collections::BTreeSet,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

/// Moments as parts of the time that the command takes undisturbed; spread by the golden ratio, so that they do not
/// fall into step with its stages, and beyond the end, so that the state after is met too.
fn moments(undisturbed: Duration, how_many: u32) -> impl Iterator<Item = Duration> {
    (1..=how_many).map(move |index| undisturbed.mul_f64((f64::from(index) * 0.618_034).fract() * 1.1))
}

/// Starts a command and kills it after a while; whether it had ended by itself.
fn killed_after(arguments: &[&str], wait: Duration) -> bool {
    let mut child = start(arguments);
    sleep(wait);
    let ended = child.try_wait().unwrap().is_some();
    // SIGKILL on Unix; a process that has ended cannot be killed.
    let _ = child.kill();
    child.wait().unwrap();
    ended
}

fn facilities(dir: &Path) -> usize {
    let answer = lcs(&["facilities", "list", "--dir", text(dir), "--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    match answer.code {
        0 => document.as_array().unwrap().len(),
        // Nothing was imported.
        2 => {
            assert!(document["error"].as_str().unwrap().contains("holds no"), "{document}");
            0
        }
        code => panic!("exit {code}: {}", answer.stderr),
    }
}

#[test]
fn a_killed_import_leaves_all_or_nothing() {
    let Some(csv) = lcs_testkit::reference("seattle_2016/2016_Building_Energy_Benchmarking.csv") else { return };
    let dirs = tempfile::tempdir().unwrap();
    let undisturbed = dirs.path().join("undisturbed");
    init_seattle(&undisturbed);
    let begun = Instant::now();
    json(&["import", text(&csv), "--dir", text(&undisturbed)]);
    let duration = begun.elapsed();

    let mut met = [0, 0];
    for (index, moment) in moments(duration, 8).enumerate() {
        let dir = dirs.path().join(index.to_string());
        init_seattle(&dir);
        let import = ["import", text(&csv), "--dir", text(&dir)];
        killed_after(&import, moment);
        let before = facilities(&dir);
        assert!(before == 0 || before == 3376, "{before} facilities after a kill at {moment:?} of {duration:?}");
        met[usize::from(before > 0)] += 1;
        let again = json(&import);
        assert_eq!(count(&again, "/files/0/accepted"), if before == 0 { 3376 } else { 0 });
        assert_eq!(facilities(&dir), 3376);
        let originals = std::fs::read_dir(dir.join("originals")).unwrap().count();
        assert_eq!(originals, 1, "the file is kept once, and nothing unfinished beside it");
    }
    eprintln!("killed imports of {duration:?}: {} left the state before, {} the state after", met[0], met[1]);
    assert!(met[0] > 0, "no kill came in time");
}

/// Hours of half a year from twenty meters.
fn readings() -> String {
    let mut csv = "Meter,Carrier,Timestamp,Energy (Wh)\n".to_owned();
    for meter in 0..20 {
        for hour in 0..180 * 24 {
            let start = DateTime::constant(2025, 1, 1, 0, 0, 0, 0).saturating_add(Span::new().hours(hour));
            writeln!(csv, "M{meter},electricity,{start},{}", 1_000 + (hour * 7 + meter * 13) % 500).unwrap();
        }
    }
    csv
}

/// Every file below a folder, by its path in it.
fn files_below(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).into_iter().flatten().flatten() {
            let path = entry.path();
            match path.is_dir() {
                true => open.push(path),
                false => drop(found.insert(path.strip_prefix(folder).unwrap().to_owned())),
            }
        }
    }
    found
}

#[test]
fn a_killed_import_of_readings_leaves_all_or_nothing() {
    let dirs = tempfile::tempdir().unwrap();
    let csv = dirs.path().join("meters.csv");
    fs::write(&csv, readings()).unwrap();
    let city = |name: &str| {
        let dir = dirs.path().join(name);
        assert_eq!(lcs(&["init", text(&dir), "--pack", "my-kuala-lumpur"]).code, 0);
        dir
    };
    let undisturbed = city("undisturbed");
    let begun = Instant::now();
    let whole = json(&["import", text(&csv), "--dir", text(&undisturbed)]);
    let duration = begun.elapsed();
    let files = files_below(&undisturbed.join("readings"));
    assert!(files.len() >= 6, "a file a month: {files:?}");

    let mut met = [0, 0];
    for (index, moment) in moments(duration, 10).enumerate() {
        let dir = city(&index.to_string());
        let import = ["import", text(&csv), "--dir", text(&dir)];
        killed_after(&import, moment);
        let again = json(&import);
        let accepted = count(&again, "/files/0/accepted");
        let all = count(&whole, "/files/0/accepted");
        assert!(accepted == 0 || accepted == all, "{accepted} of {all} after a kill at {moment:?} of {duration:?}");
        assert_eq!(accepted + count(&again, "/files/0/unchanged"), all);
        met[usize::from(accepted == 0)] += 1;
        assert_eq!(files_below(&dir.join("readings")), files, "what the killed import wrote is swept away");
    }
    eprintln!("killed imports of {duration:?}: {} left the state before, {} the state after", met[0], met[1]);
    assert!(met[0] > 0, "no kill came in time");
}

#[test]
fn a_killed_run_leaves_all_or_nothing() {
    let dirs = tempfile::tempdir().unwrap();
    let undisturbed = dirs.path().join("undisturbed");
    copy(&demo().dir, &undisturbed);
    let begun = Instant::now();
    json(&["run", "--dir", text(&undisturbed)]);
    let duration = begun.elapsed();

    let dir = dirs.path().join("killed");
    copy(&demo().dir, &dir);
    let run = ["run", "--dir", text(&dir)];
    let (mut runs, mut before) = (1, 0);
    for moment in moments(duration, 8) {
        killed_after(&run, moment);
        let next = format!("run:{}", runs + 1);
        let published = lcs(&["explain", &next, "--dir", text(&dir)]).code == 0;
        if published {
            runs += 1;
        } else {
            before += 1;
        }
        // A report that is visible is whole; one of a run that died just before it was published may stand.
        let listed = reports(&dir);
        assert!(listed.len() == runs || listed.len() == runs + 1, "{listed:?} with {runs} runs");
        assert_eq!(facilities(&dir), 60);
    }
    eprintln!("killed runs of {duration:?}: {before} left the state before, {} the state after", runs - 1);
    assert!(before > 0, "no kill came in time");
    let again = json(&run);
    assert_eq!(count(&again, "/run") as usize, runs + 1);
    assert_eq!(reports(&dir).len(), runs + 1);
    assert_eq!(again["emissions_t"], demo().answer["run"]["emissions_t"]);
}
