//! A realistic report of an invented estate, marked synthetic, with one name of every awkward kind.

use jiff::civil::date;
use lcs_locale::{Argument, Arguments, Language, Phrase};
use lcs_report::{
    Assumption, CarrierRow, Estate, FacilityRow, Figure, FindingExample, FindingGroup, MeasureRow, PathPair, Plan,
    PlanRow, Potential, Question, ReportModel, Scenario, ScenarioPart, Scope, SourceRow, Standing, TargetReading,
    Title, UseRow,
};

const USES: [(&str, &str); 8] = [
    ("public-housing-common", "Perumahan Awam Seri Contoh"),
    ("office", "Menara Contoh"),
    ("market", "Pasar Contoh"),
    ("hawker-centre", "Pusat Penjaja Contoh"),
    ("community-hall", "Dewan Serbaguna Contoh"),
    ("library", "Perpustakaan Contoh"),
    ("swimming-pool", "Kolam Renang Contoh"),
    ("car-park", "Tempat Letak Kereta Bertingkat Contoh"),
];

const MEASURES: [&str; 10] = [
    "led-lighting",
    "cooling-setpoint",
    "schedules-bms",
    "chiller-plant",
    "split-ac-inverter",
    "outdoor-air-control",
    "solar-film",
    "cool-roof",
    "vsd-fans-pumps",
    "rooftop-pv",
];

fn around(middle: f64, unit: &str) -> Figure {
    Figure::range(middle * 0.72, middle, middle * 1.31, unit, 0)
}

/// The whole report.
pub fn model() -> ReportModel {
    ReportModel {
        title: Title {
            city: Phrase::ByLanguage(
                [
                    (Language::En, "Example City".to_owned()),
                    (Language::Ja, "見本市".to_owned()),
                    (Language::Ms, "Bandar Raya Contoh".to_owned()),
                ]
                .into(),
            ),
            pack_id: "my-kuala-lumpur".to_owned(),
            pack_version: "0.1.0".to_owned(),
            pack_sha256: "9f2c4e11a07b55d0c3e8".to_owned(),
            run_id: "run-7".to_owned(),
            date: date(2026, 11, 22),
            sequence: 12,
            year: 2025,
            first_month: 1,
            currency: "MYR".to_owned(),
            standing: Standing { demonstration: false, synthetic: true },
            unverified_share: 0.134,
            weather: Phrase::plain("Subang, synthetic year from monthly normals, seed 1"),
        },
        estate: estate(),
        findings: findings(),
        questions: questions(),
        potential: Some(Potential {
            facilities: 1_702,
            emissions_t: around(85_400.0, "t CO2e/yr"),
            energy_kwh: around(115_000_000.0, "kWh/yr"),
            capex: around(412_000_000.0, "MYR"),
            cost_saving: around(58_000_000.0, "MYR/yr"),
        }),
        measures: measures(),
        plan: plan(),
        scenario: ScenarioPart::Some(scenario()),
        method: vec![
            Phrase::plain("Energy of the year is the sum of the bills, each split by days over the months it covers."),
            Phrase::plain(
                "Every facility was simulated hour by hour from the archetype of its use and scaled to its bills; measures were applied as packages and simulated again.",
            ),
        ],
        sources: vec![SourceRow {
            citation: "Energy Commission, grid emission factor 2022–2024 (provisional)".to_owned(),
            locator: "Peninsular, 2024".to_owned(),
            status: "published".to_owned(),
            used_for: Phrase::key("carrier-electricity"),
        }],
        facilities: facilities(),
    }
}

fn estate() -> Estate {
    Estate {
        facilities: 1_955,
        facilities_with_energy: 1_861,
        facilities_with_intensity: 1_702,
        floor_area_m2: 6_240_000.0,
        energy_kwh: 412_345_678.0,
        emissions_t: 305_200.0,
        planning_emissions_t: Some(298_700.0),
        energy_cost: Some(209_000_000.0),
        coverage: 0.942,
        carriers: vec![
            CarrierRow {
                carrier: "electricity".to_owned(),
                energy_kwh: 410_000_000.0,
                emissions_t: Some(303_400.0),
                factor: "0.740 kg CO2e/kWh".to_owned(),
                citation: "Energy Commission, grid emission factor 2024 (provisional)".to_owned(),
                status: "published".to_owned(),
            },
            CarrierRow {
                carrier: "lpg".to_owned(),
                energy_kwh: 2_345_678.0,
                emissions_t: None,
                factor: String::new(),
                citation: String::new(),
                status: "unverified".to_owned(),
            },
        ],
        uses: (0u8..)
            .zip(USES)
            .map(|(index, (use_class, _))| {
                let scale = f64::from(9 - index);
                UseRow {
                    use_class: use_class.to_owned(),
                    facilities: 40 + 60 * u32::from(index),
                    floor_area_m2: 210_000.0 * scale,
                    energy_kwh: 14_000_000.0 * scale,
                    emissions_t: 10_360.0 * scale,
                    eui_kwh_m2: (index != 7).then_some([40.0 + 6.0 * scale, 70.0 + 9.0 * scale, 110.0 + 20.0 * scale]),
                }
            })
            .collect(),
    }
}

fn findings() -> Vec<FindingGroup> {
    let example = |subject: &str, arguments: &[(&str, Argument)], row| FindingExample {
        subject: subject.to_owned(),
        arguments: arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        file: Some("tnb_bills_2025.xlsx".to_owned()),
        sheet: Some("Bil".to_owned()),
        row: Some(row),
        column: Some("kWh".to_owned()),
    };
    let group = |code: &str, severity: &str, count, examples| FindingGroup {
        code: code.to_owned(),
        severity: severity.to_owned(),
        count,
        facilities: count / 2 + 1,
        examples,
    };
    vec![
        group(
            "meter.unit_slip",
            "error",
            14,
            vec![example(
                "Menara Contoh 3",
                &[
                    ("factor", Argument::Number(1000.0)),
                    ("probable", Argument::from("Wh")),
                    ("stated", Argument::from("kWh")),
                ],
                118,
            )],
        ),
        group(
            "meter.swapped",
            "error",
            4,
            vec![example("Pasar Contoh 9", &[("from", "2025-04-01".into()), ("other", "Pasar Contoh 10".into())], 340)],
        ),
        group(
            "bill.gap",
            "warning",
            231,
            vec![example("Dewan Serbaguna Contoh 2", &[("days", 61.0.into()), ("from", "2025-06-01".into())], 77)],
        ),
        group("facility.no_area", "warning", 159, vec![example("Kolam Renang Contoh 1", &[], 23)]),
        group(
            "bill.estimated",
            "info",
            902,
            vec![example("Perpustakaan Contoh 5", &[("from", "2025-02-01".into())], 901)],
        ),
    ]
}

fn questions() -> Vec<Question> {
    let ask = |key: &str, arguments: Arguments, share: &str| Question {
        text: Phrase::with(key, arguments),
        worth: Phrase::with(&format!("{key}-worth"), Arguments::new().text("share", share)),
    };
    vec![
        ask("question-units", Arguments::new().number("count", 14.0), "8.1%"),
        ask("question-floor-area", Arguments::new().number("count", 159.0), "6.2%"),
        ask("question-plant", Arguments::new(), "31%"),
        ask("question-gaps", Arguments::new().number("count", 231.0), "5.8%"),
        ask("question-swap", Arguments::new().number("count", 4.0), ""),
        ask("question-bills", Arguments::new().number("count", 94.0).number("year", 2025.0), ""),
        ask("question-use", Arguments::new().number("count", 37.0), "1.9%"),
        ask("question-factor", Arguments::new().text("carrier", "LPG").number("year", 2025.0), "13%"),
        ask("question-hours", Arguments::new(), "24%"),
        ask("question-weather", Arguments::new(), ""),
    ]
}

fn measures() -> Vec<MeasureRow> {
    (0u32..)
        .zip(MEASURES)
        .map(|(index, measure)| {
            let tonnes = 21_000.0 / f64::from(index + 1);
            let earns = index < 6;
            MeasureRow {
                measure: measure.to_owned(),
                facilities: 1_700 - 140 * index,
                capex: around(12_000_000.0 + 9_000_000.0 * f64::from(index), "MYR"),
                energy_saving_kwh: around(tonnes / 0.00074, "kWh/yr"),
                emissions_saving_t: around(tonnes, "t CO2e/yr"),
                cost_saving: around(tonnes * 690.0, "MYR/yr"),
                simple_payback_years: (index != 7).then_some(0.8 + 2.1 * f64::from(index)),
                cost_per_tonne: (!earns).then_some(118.0 * f64::from(index)),
                pays_for_itself: earns,
                status: if index % 3 == 0 { "unverified" } else { "published" }.to_owned(),
            }
        })
        .collect()
}

fn plan() -> Plan {
    let rows: Vec<PlanRow> = (0u16..60)
        .map(|index| {
            let (use_class, name) = USES[usize::from(index) % USES.len()];
            let tonnes = 1_900.0 / f64::from(index + 2);
            PlanRow {
                rank: u32::from(index) + 1,
                year: 2027 + i16::try_from(index / 12).unwrap(),
                facility_id: format!("KL-{:04}", index * 7 + 3),
                // A name that a spreadsheet must not take for a formula.
                facility_name: if index == 3 {
                    "=HYPERLINK(\"x\")".to_owned()
                } else {
                    format!("{name} {}", index + 1)
                },
                use_class: use_class.to_owned(),
                measures: MEASURES.iter().skip(usize::from(index) % 6).take(3).map(|m| (*m).to_owned()).collect(),
                capex: around(tonnes * 3_400.0, "MYR"),
                energy_saving_kwh: around(tonnes / 0.00074, "kWh/yr"),
                emissions_saving_t: around(tonnes, "t CO2e/yr"),
                cost_saving: tonnes * 690.0,
                reason: ["pays-for-itself", "lowest-cost-per-tonne", "fits-budget"][usize::from(index) % 3].to_owned(),
            }
        })
        .collect();
    let sum = |value: fn(&PlanRow) -> f64| rows.iter().map(value).sum::<f64>();
    Plan {
        yearly_budget: Some(20_000_000.0),
        capex: around(sum(|row| row.capex.value), "MYR"),
        emissions_saving_t: around(sum(|row| row.emissions_saving_t.value), "t CO2e/yr"),
        cost_saving: around(sum(|row| row.cost_saving), "MYR/yr"),
        rows,
    }
}

fn scenario() -> Scenario {
    let years: Vec<i16> = (2025..=2050).collect();
    let path = |start: f64, growth: f64, cut: f64| {
        let bau = |year: i16| start * (1.0f64 + growth).powi(i32::from(year - 2025));
        let plan = |year: i16, part: f64| bau(year) * (1.0 - part * cut * f64::from(year - 2025) / 25.0);
        PathPair {
            bau_t: years.iter().map(|year| bau(*year)).collect(),
            plan_t: years.iter().map(|year| plan(*year, 1.0)).collect(),
            plan_p10_t: years.iter().map(|year| plan(*year, 1.25)).collect(),
            plan_p90_t: years.iter().map(|year| plan(*year, 0.7)).collect(),
        }
    };
    let reading =
        |name: &str, kind: &str, scope, year, met, value: f64, limit: f64, unit: &str, limit_t| TargetReading {
            name: Phrase::plain(name),
            kind: kind.to_owned(),
            scope,
            year,
            met,
            value: Some(value),
            limit: Some(limit),
            unit: unit.to_owned(),
            gap: Some(value - limit),
            limit_t,
            note: Phrase::default(),
            unverified: true,
        };
    Scenario {
        estate: path(305_200.0, 0.012, 0.62),
        city: path(24_800_000.0, 0.021, 0.41),
        targets: vec![
            reading("−70% by 2030", "per-gdp-vs-bau", Scope::Estate, 2030, Some(false), 0.61, 0.30, "", Some(98_000.0)),
            reading(
                "−70% by 2030",
                "per-gdp-vs-bau",
                Scope::City,
                2030,
                Some(false),
                0.74,
                0.30,
                "",
                Some(8_300_000.0),
            ),
            reading("−70% by 2030", "absolute-vs-base-year", Scope::City, 2030, Some(true), -72.0, -70.0, "%", None),
            reading("Net zero 2050", "net-zero", Scope::Estate, 2050, Some(false), 156_000.0, 0.0, "t CO2e", Some(0.0)),
            reading("Net zero 2050", "net-zero", Scope::City, 2050, None, 24_000_000.0, 0.0, "t CO2e", Some(0.0)),
        ],
        assumptions: vec![
            Assumption {
                name: Phrase::plain("GDP growth after 2030"),
                value: "4.0 %/yr".to_owned(),
                status: "unverified".to_owned(),
                source: "assumed for this run".to_owned(),
            },
            Assumption {
                name: Phrase::plain("Share of the rest of the stock that takes the same measures by 2040"),
                value: "35 %".to_owned(),
                status: "unverified".to_owned(),
                source: "assumed for this run".to_owned(),
            },
        ],
        years,
    }
}

fn facilities() -> Vec<FacilityRow> {
    (0u16..60)
        .map(|index| {
            let (use_class, name) = USES[usize::from(index) % USES.len()];
            let area = 3_000.0 + 811.0 * f64::from(index % 17);
            let energy = 2_600_000.0 / f64::from(index + 1);
            FacilityRow {
                id: format!("KL-{:04}", index * 7 + 3),
                name: format!("{name} {}", index + 1),
                use_class: use_class.to_owned(),
                district: Some("Wangsa Maju".to_owned()),
                floor_area_m2: (index % 9 != 8).then_some(area),
                floor_area_kind: (index % 9 != 8).then(|| "gross".to_owned()),
                year: 2025,
                energy_kwh: Some(energy),
                eui_kwh_m2: (index % 9 != 8).then_some(energy / area),
                emissions_t: Some(energy * 0.00074),
                coverage: 1.0 - f64::from(index % 5) * 0.083,
                unverified_share: 0.0,
                findings: if index % 4 == 0 {
                    vec!["bill.gap".to_owned(), "facility.no_area".to_owned()]
                } else {
                    vec![]
                },
            }
        })
        .collect()
}

/// A report in which as much as possible is missing.
pub fn bare() -> ReportModel {
    let mut model = model();
    model.estate.carriers.clear();
    model.estate.uses.clear();
    model.findings.clear();
    model.questions.clear();
    model.potential = None;
    model.measures.clear();
    model.plan = Plan::default();
    model.scenario = ScenarioPart::None { reason: Phrase::key("finding-scenario-no-drivers") };
    model.sources.clear();
    model.facilities.clear();
    model
}
