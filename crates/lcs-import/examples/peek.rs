#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]
use lcs_import::*;
use std::collections::BTreeMap;
fn main() {
    let options = ReadOptions {
        currency: "USD".into(),
        date_order: DateOrder::Detect,
        today: lcs_domain::Date::constant(2026, 11, 22),
        mapping: None,
    };
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let name = path.rsplit('/').next().unwrap();
        let t = std::time::Instant::now();
        match read(name, &bytes, &options) {
            Err(e) => println!("\n### {name}\n  ERROR {e}\n  hint: {}", e.hint()),
            Ok(b) => {
                println!(
                    "\n### {name} {:?} rows {} fac {} met {} bills {} rej {} find {} [{:?}]",
                    b.kind,
                    b.rows_read,
                    b.facilities.len(),
                    b.meters.len(),
                    b.bills.len(),
                    b.rejected.len(),
                    b.findings.len(),
                    t.elapsed()
                );
                let mut codes: BTreeMap<String, (usize, String)> = BTreeMap::new();
                for r in &b.rejected {
                    let e = codes.entry(format!("- {}", r.code)).or_insert((0, format!("{} [{}]", r.source, r.found)));
                    e.0 += 1;
                }
                for f in &b.findings {
                    let e = codes.entry(format!("! {:?} {}", f.severity, f.code)).or_insert((
                        0,
                        format!(
                            "{:?} {:?} {}",
                            f.subject,
                            f.arguments,
                            f.source.as_ref().map_or(String::new(), |s| s.to_string())
                        ),
                    ));
                    e.0 += 1;
                }
                for (c, (n, ex)) in codes {
                    println!("  {c} x{n}: {}", ex.chars().take(260).collect::<String>());
                }
                if std::env::var("MAP").is_ok() {
                    for m in &b.mapping {
                        println!("   {:?} {} -> {:?} {:?}", m.sheet, m.header, m.field, m.unit);
                    }
                }
                if let Some(f) = b.facilities.first() {
                    println!(
                        "  F {} | {} | {:?} | {:?} | {:?} | {:?} | {:?}",
                        f.id,
                        f.name,
                        f.use_label,
                        f.address,
                        f.floor_areas.iter().map(|a| (a.kind, a.area_m2)).collect::<Vec<_>>(),
                        f.year_built,
                        f.reported.iter().map(|r| (r.figure.clone(), r.year, r.value)).collect::<Vec<_>>()
                    );
                    println!("    attr {:?}", f.attributes.keys().collect::<Vec<_>>());
                }
                for m in b.meters.iter().take(3) {
                    println!(
                        "  M {} {:?} {} serves {:?}",
                        m.id,
                        m.name,
                        m.carrier,
                        m.serves.iter().map(|s| (s.facility.to_string(), s.share)).collect::<Vec<_>>()
                    );
                }
                for x in b.bills.iter().take(2) {
                    println!(
                        "  B {} {}..{} {} {} {:?} {:?} {}",
                        x.meter, x.period.start, x.period.end, x.quantity, x.unit, x.cost, x.status, x.source
                    );
                }
            }
        }
    }
}
