//! What is measured beside whom: the tables of `docs/reference/benchmarks.md` that have peers.

use serde_json::Value;
use std::collections::BTreeMap;

/// JSON lines of benchmarks by measure.
pub(crate) type Measures = BTreeMap<String, Value>;

/// A table: our benchmarks, the peers' scripts, and which measure of ours stands beside which of theirs.
pub(crate) struct Suite {
    /// Name on the command line.
    pub(crate) name: &'static str,
    /// Package and benchmark.
    pub(crate) ours: &'static [(&'static str, &'static str)],
    /// The peers' scripts.
    pub(crate) peers: &'static [Peer],
    /// The lines.
    pub(crate) rows: &'static [Row],
    /// A sentence below the table.
    pub(crate) remark: Option<fn(&Measures) -> Option<String>>,
}

/// A script below `bench/` that does our work with a peer.
pub(crate) struct Peer {
    /// The environment that it runs in: `bench/requirements-NAME.txt`.
    pub(crate) environment: &'static str,
    pub(crate) script: &'static str,
    /// What stands before the data on its command line.
    pub(crate) option: Option<&'static str>,
    /// File or folder below the reference data.
    pub(crate) data: &'static str,
}

/// A line of a table: our measure, the peer's, and what we aim at.
pub(crate) struct Row {
    pub(crate) what: &'static str,
    pub(crate) ours: &'static str,
    /// Measure of a peer, or another one of ours.
    pub(crate) peer: Option<&'static str>,
    /// The key of the answer that both print, and how far they may lie apart, relative.
    pub(crate) answer: Option<(&'static str, f64)>,
    pub(crate) aim: &'static str,
}

/// All tables.
pub(crate) const SUITES: [Suite; 4] = [PHYSICS, SAVINGS, COMMUNITY, SCENARIO];

const PHYSICS: Suite = Suite {
    name: "physics",
    ours: &[("lcs-sim", "engine"), ("lcs-solar", "sun")],
    peers: &[
        Peer {
            environment: "physics",
            script: "solar_pvlib.py",
            option: None,
            data: "weather/SGP_Singapore.486980_IWEC.epw",
        },
        Peer {
            environment: "physics",
            script: "energyplus.py",
            option: Some("--weather"),
            data: "weather/SGP_Singapore.486980_IWEC.epw",
        },
    ],
    rows: &[
        Row {
            what: "screening: a building-year with plant (5R1C)",
            ours: "screening",
            peer: Some("building_year_single_zone"),
            answer: None,
            aim: "≥ 25,000 a second and core",
        },
        Row {
            what: "default: a zone-year with plant, one zone a building",
            ours: "default_shoebox",
            peer: Some("building_year_single_zone"),
            answer: None,
            aim: "≥ 5,000 a second and core",
        },
        Row {
            what: "default: a zone-year, perimeter and core",
            ours: "default_perimeter_core",
            peer: None,
            answer: None,
            aim: "≥ 5,000 a second and core",
        },
        Row { what: "climate of a city, once", ours: "climate_pre_pass", peer: None, answer: None, aim: "" },
        Row {
            what: "sun position of a site-year; hours of sun",
            ours: "sun_position_site_year",
            peer: Some("sun_position_site_year"),
            answer: Some(("hours_up", 1e-3)),
            aim: "< 2 ms",
        },
        Row {
            what: "irradiance of a year on 37 planes; kWh/m² in all",
            ours: "plane_irradiance_37_planes",
            peer: Some("plane_irradiance_37_planes"),
            answer: Some(("kwh_m2_in_all", 1e-3)),
            aim: "",
        },
    ],
    remark: Some(share_of_peak),
};

/// How much of a core's arithmetic the engine uses.
fn share_of_peak(ours: &Measures) -> Option<String> {
    let (line, peak) = (ours.get("default_shoebox")?, ours.get("peak")?);
    Some(format!(
        "Balance of heat of the default mode: {} floating-point operations a zone-hour, {:.0} % of one core's {} GFLOP/s.",
        line["flops_per_zone_hour"],
        100.0 * line["share_of_peak"].as_f64()?,
        peak["gflop_s"],
    ))
}

/// Relative difference of savings that least squares in double precision may have.
const SAME_LEAST_SQUARES: f64 = 1e-9;
/// Relative difference of savings where the method minimises along a path.
const SAME_PATH: f64 = 5e-3;

const SAVINGS: Suite = Suite {
    name: "mv",
    ours: &[("lcs-mv", "savings"), ("lcs-query", "savings")],
    peers: &[
        Peer { environment: "eemeter", script: "savings_eemeter.py", option: None, data: "mv" },
        Peer { environment: "eemeter", script: "savings_numpy.py", option: None, data: "mv" },
        Peer { environment: "opendsm", script: "savings_opendsm.py", option: None, data: "mv" },
    ],
    rows: &[
        Row {
            what: "CalTRACK daily, electricity: fit",
            ours: "caltrack_daily_fit",
            peer: Some("caltrack_daily_fit"),
            answer: Some(("answer", SAME_LEAST_SQUARES)),
            aim: "≥ 50,000 a second and core",
        },
        Row {
            what: "the same",
            ours: "caltrack_daily_fit",
            peer: Some("caltrack_daily_fit_grid"),
            answer: Some(("answer", SAME_LEAST_SQUARES)),
            aim: "",
        },
        Row {
            what: "CalTRACK daily: readings to savings",
            ours: "caltrack_daily_savings",
            peer: Some("caltrack_daily_savings"),
            answer: Some(("answer", SAME_LEAST_SQUARES)),
            aim: "",
        },
        Row {
            what: "the same",
            ours: "caltrack_daily_savings",
            peer: Some("caltrack_daily_savings_grid"),
            answer: Some(("answer", SAME_LEAST_SQUARES)),
            aim: "",
        },
        Row {
            what: "CalTRACK billing, electricity: fit",
            ours: "caltrack_billing_fit",
            peer: Some("caltrack_billing_fit"),
            answer: Some(("answer", SAME_LEAST_SQUARES)),
            aim: "≥ 50,000 a second and core",
        },
        Row {
            what: "CalTRACK billing: readings to savings",
            ours: "caltrack_billing_savings",
            peer: Some("caltrack_billing_savings"),
            answer: Some(("answer", SAME_LEAST_SQUARES)),
            aim: "",
        },
        Row {
            what: "CalTRACK hourly: fit",
            ours: "caltrack_hourly_fit",
            peer: Some("caltrack_hourly_fit"),
            answer: Some(("answer", SAME_LEAST_SQUARES)),
            aim: "≥ 300 a second and core",
        },
        Row {
            what: "OpenDSM daily: fit",
            ours: "opendsm_daily_fit",
            peer: Some("opendsm_daily_fit"),
            answer: Some(("answer", SAME_PATH)),
            aim: "≥ 50 times the peer",
        },
        Row {
            what: "OpenDSM billing: fit",
            ours: "opendsm_billing_fit",
            peer: Some("opendsm_billing_fit"),
            answer: Some(("answer", SAME_PATH)),
            aim: "",
        },
        Row { what: "tropical daily: fit", ours: "tropical_daily_fit", peer: None, answer: None, aim: "" },
        Row {
            what: "a city's daily meters, two years of Parquet to savings, both cores",
            ours: "daily_savings",
            peer: None,
            answer: None,
            aim: "100,000 in 30 s on two cores",
        },
    ],
    remark: Some(whole_city),
};

/// How long a whole city takes by the clock.
fn whole_city(ours: &Measures) -> Option<String> {
    let line = ours.get("daily_savings")?;
    Some(format!(
        "The whole city: {} meters in {} s by the clock, {} a second of each core.",
        line["meters"], line["wall_s"], line["meters_per_cpu_s"],
    ))
}

/// Relative difference of least costs: that of the tolerances of both solvers.
const SAME_COST: f64 = 1e-6;

const COMMUNITY: Suite = Suite {
    name: "community",
    ours: &[("lcs-community", "block")],
    peers: &[Peer { environment: "community", script: "community_pypsa.py", option: None, data: "community" }],
    rows: &[
        Row {
            what: "block, a year on one bus, sizes and dispatch",
            ours: "community_block_year",
            peer: Some("community_block_year"),
            answer: Some(("answer", SAME_COST)),
            aim: "≥ 8 times the peer, better 30",
        },
        Row {
            what: "50 coupled houses, January",
            ours: "community_houses_month",
            peer: Some("community_houses_month"),
            answer: Some(("answer", SAME_COST)),
            aim: "< 3 s",
        },
        Row {
            what: "50 coupled houses, May",
            ours: "community_houses_may",
            peer: Some("community_houses_may"),
            answer: Some(("answer", SAME_COST)),
            aim: "< 3 s",
        },
        Row {
            what: "the year again, day price + 2 %, beside from scratch",
            ours: "community_block_year_other_prices_warm",
            peer: Some("community_block_year_other_prices_cold"),
            answer: Some(("answer", SAME_COST)),
            aim: "≥ 3.3 times (< 30 %)",
        },
        Row {
            what: "the year again, day price + 0.1 %, beside from scratch",
            ours: "community_block_year_hardly_other_prices_warm",
            peer: Some("community_block_year_hardly_other_prices_cold"),
            answer: Some(("answer", SAME_COST)),
            aim: "≥ 3.3 times (< 30 %)",
        },
        Row {
            what: "a front of twelve plans, beside each from scratch",
            ours: "community_front_of_12",
            peer: Some("community_front_of_12_cold"),
            answer: Some(("answer", SAME_COST)),
            aim: "",
        },
        Row {
            what: "outage from each of 8,760 hours",
            ours: "community_outage_8760_starts",
            peer: None,
            answer: None,
            aim: "< 20 ms",
        },
        Row {
            what: "outage from each of 8,760 hours, mostly endless",
            ours: "community_outage_8760_starts_endless",
            peer: None,
            answer: None,
            aim: "< 20 ms",
        },
        Row {
            what: "settlement of 50 houses over a year",
            ours: "community_settle_50_houses_year",
            peer: None,
            answer: None,
            aim: "",
        },
    ],
    remark: None,
};

/// Relative difference of a mean over 10,000 draws of other random numbers: outcomes deviate by a fifth, their mean by a
/// hundredth of that; two and a half times over.
const SAME_MEAN: f64 = 5e-3;
/// Relative difference of sums over 4,096 coalitions in another order.
const SAME_SUM: f64 = 1e-9;

const SCENARIO: Suite = Suite {
    name: "scenario",
    ours: &[("lcs-scenario", "scenario")],
    peers: &[Peer { environment: "scenario", script: "scenario_numpy.py", option: None, data: "gpc" }],
    rows: &[
        Row {
            what: "10,000 draws × 40 years × 60 cells × 30 actions; mean of the last year, t",
            ours: "scenario_draws",
            peer: Some("scenario_draws"),
            answer: Some(("answer", SAME_MEAN)),
            aim: "< 1 s on two cores",
        },
        Row {
            what: "Shapley of 12 actions that switch carriers, 4,096 coalitions, with path and readings; an action's tonnes",
            ours: "scenario_slider_structural",
            peer: Some("scenario_slider_structural"),
            answer: Some(("answer", SAME_SUM)),
            aim: "< 100 ms",
        },
        Row {
            what: "the same of 12 actions that cut",
            ours: "scenario_slider_cuts",
            peer: None,
            answer: None,
            aim: "< 50 ms",
        },
        Row {
            what: "the same of 30 that switch, 1,000 orders sampled",
            ours: "scenario_slider_sampled",
            peer: None,
            answer: None,
            aim: "",
        },
        Row { what: "Kuala Lumpur: read", ours: "scenario_kuala_lumpur_read", peer: None, answer: None, aim: "" },
        Row {
            what: "Kuala Lumpur: a slider",
            ours: "scenario_kuala_lumpur_slider",
            peer: None,
            answer: None,
            aim: "< 50 ms",
        },
        Row {
            what: "Kuala Lumpur: all scenarios with 10,000 draws",
            ours: "scenario_kuala_lumpur_run",
            peer: None,
            answer: None,
            aim: "",
        },
        Row { what: "Tokyo: a slider", ours: "scenario_tokyo_slider", peer: None, answer: None, aim: "< 50 ms" },
        Row {
            what: "Tokyo: all scenarios with 10,000 draws",
            ours: "scenario_tokyo_run",
            peer: None,
            answer: None,
            aim: "",
        },
    ],
    remark: None,
};
