//! Why a scenario file says nothing: which file, which key, and what to try.

use crate::dimension::Dimension;
use std::collections::BTreeMap;
use thiserror::Error;

/// A fault of a scenario file and its place.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{file}: {}{fault}", if .key.is_empty() { String::new() } else { format!("`{}`: ", .key) })]
pub struct ScenarioFileError {
    /// The file that states the key, which may be one that another inherits.
    pub file: String,
    /// Path of the key, such as `services.homes.uses.gas.share`; empty for the file as a whole.
    pub key: String,
    /// What is wrong.
    pub fault: FileFault,
}

impl ScenarioFileError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        self.fault.hint()
    }

    /// What the sentence of the fault names, by name, for sentences in other languages; numbers as they stand in files.
    #[must_use]
    pub fn given(&self) -> BTreeMap<&'static str, String> {
        self.fault.given()
    }

    /// A stable word for the kind of fault: `unknown-unit`, `shares`, …
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.fault {
            FileFault::Syntax { .. } => "syntax",
            FileFault::Shape { .. } => "shape",
            FileFault::Unavailable { .. } => "unavailable",
            FileFault::Circle { .. } => "circle",
            FileFault::Years { .. } => "years",
            FileFault::UnknownUnit { .. } => "unknown-unit",
            FileFault::Dimension { .. } => "dimension",
            FileFault::MissingYear { .. } => "missing-year",
            FileFault::OneOf { .. } => "one-of",
            FileFault::Points { .. } => "points",
            FileFault::Shares { .. } => "shares",
            FileFault::Outside { .. } => "outside",
            FileFault::Unknown { .. } => "unknown-name",
            FileFault::Twice { .. } => "twice",
            FileFault::Itself { .. } => "itself",
            FileFault::Reserved { .. } => "reserved",
            FileFault::TooMany { .. } => "too-many",
            FileFault::NoSource { .. } => "no-source",
            FileFault::NoPrices => "no-prices",
            FileFault::Stock { .. } => "stock",
            FileFault::Distribution { .. } => "distribution",
        }
    }
}

/// What can be wrong with a scenario file.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum FileFault {
    /// It is no TOML.
    #[error("line {line}: {message}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// What the parser expected.
        message: String,
    },
    /// A key is missing, unknown, or of another type.
    #[error("{message}")]
    Shape {
        /// What the reader of tables says.
        message: String,
    },
    /// The inherited file cannot be had.
    #[error("the inherited file `{name}` cannot be read: {reason}")]
    Unavailable {
        /// Its name.
        name: String,
        /// Why.
        reason: String,
    },
    /// Files or scenarios that inherit from each other.
    #[error("inherits in a circle: {}", .circle.join(" → "))]
    Circle {
        /// The circle, first and last the same.
        circle: Vec<String>,
    },
    /// The years do not run forward.
    #[error("the last year {last} does not come after the base year {base}, or lies more than 150 years after it")]
    Years {
        /// Base year.
        base: i16,
        /// Last year.
        last: i16,
    },
    /// A unit with a symbol that is not known.
    #[error("the unit `{unit}` has `{symbol}`, which is not known")]
    UnknownUnit {
        /// Unit as written.
        unit: String,
        /// Its unknown part.
        symbol: String,
    },
    /// A unit that measures something else.
    #[error("is in `{unit}` ({found}), but what belongs here is {wanted}")]
    Dimension {
        /// Unit as written.
        unit: String,
        /// What it measures.
        found: Dimension,
        /// What belongs there.
        wanted: Dimension,
    },
    /// A year without a value.
    #[error("has no value for {year}{}", .given.map(|(from, to)| format!("; its years are {from} to {to}")).unwrap_or_default())]
    MissingYear {
        /// The year.
        year: i16,
        /// First and last given year.
        given: Option<(i16, i16)>,
    },
    /// Both or neither of two keys that exclude each other.
    #[error("needs one of {one_of}, and only one")]
    OneOf {
        /// The keys.
        one_of: &'static str,
    },
    /// Years that do not ascend, or a constant rate through zero.
    #[error("{reason}")]
    Points {
        /// What is wrong.
        reason: &'static str,
    },
    /// Shares that do not add up to 1.
    #[error("the shares of {parts} add up to {sum} in {year}, not to 1")]
    Shares {
        /// Which.
        parts: String,
        /// Their sum.
        sum: f64,
        /// Year.
        year: i16,
    },
    /// A value outside what it can be.
    #[error("has {value}{}, {}", .year.map(|year| format!(" in {year}")).unwrap_or_default(), beside(*.value, *.low, *.high))]
    Outside {
        /// The value.
        value: f64,
        /// Year; `None` for what has none.
        year: Option<i16>,
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
    },
    /// A name of something that does not exist.
    #[error("names the {what} `{id}`, which does not exist")]
    Unknown {
        /// What should exist.
        what: &'static str,
        /// As named.
        id: String,
        /// What exists.
        known: Vec<String>,
    },
    /// Two things of one name.
    #[error("`{id}` is also the name of another piece")]
    Twice {
        /// The name.
        id: String,
    },
    /// From a part to itself.
    #[error("goes from `{id}` to itself")]
    Itself {
        /// The part.
        id: String,
    },
    /// An id that LCS gives itself.
    #[error("`{id}` is the id of business as usual, which every file has")]
    Reserved {
        /// The id.
        id: &'static str,
    },
    /// More than fit.
    #[error("are {count}, more than the {most} that can be told apart")]
    TooMany {
        /// How many.
        count: usize,
        /// How many fit.
        most: usize,
    },
    /// A published figure without its source.
    #[error("is stated as {status} without a source")]
    NoSource {
        /// Status as written.
        status: &'static str,
    },
    /// Money without a price basis.
    #[error("is money without a price basis")]
    NoPrices,
    /// A survival curve or age profile that cannot be.
    #[error("{reason}")]
    Stock {
        /// Why.
        reason: String,
    },
    /// A distribution that does not exist.
    #[error("{reason}")]
    Distribution {
        /// Why.
        reason: String,
    },
}

/// How a value lies outside its range.
fn beside(value: f64, low: f64, high: f64) -> String {
    if !value.is_finite() {
        return "which is no number to compute with".to_owned();
    }
    match (low, high) {
        (f64::MIN_POSITIVE, _) => "but must be above 0".to_owned(),
        (low, f64::INFINITY) => format!("which lies below {low}"),
        (f64::NEG_INFINITY, high) => format!("which lies above {high}"),
        (low, high) => format!("which does not lie between {low} and {high}"),
    }
}

impl FileFault {
    fn given(&self) -> BTreeMap<&'static str, String> {
        let none = || "none".to_owned();
        let all: Vec<(&'static str, String)> = match self {
            Self::Syntax { line, message } => vec![("line", line.to_string()), ("message", message.clone())],
            Self::Shape { message } => vec![("message", message.clone())],
            Self::Unavailable { name, .. } => vec![("name", name.clone())],
            Self::Circle { circle } => vec![("circle", circle.join(" → "))],
            Self::Years { base, last } => vec![("base", base.to_string()), ("last", last.to_string())],
            Self::UnknownUnit { unit, symbol } => vec![("unit", unit.clone()), ("symbol", symbol.clone())],
            Self::Dimension { unit, found, wanted } => {
                vec![("unit", unit.clone()), ("found", found.to_string()), ("wanted", wanted.to_string())]
            }
            Self::MissingYear { year, given } => vec![
                ("year", year.to_string()),
                ("from", given.map_or_else(none, |(from, _)| from.to_string())),
                ("to", given.map_or_else(none, |(_, to)| to.to_string())),
            ],
            Self::OneOf { one_of } => vec![("of", what_of(one_of).to_owned())],
            Self::Points { reason } => vec![("reason", (*reason).to_owned())],
            Self::Stock { reason } | Self::Distribution { reason } => vec![("reason", reason.clone())],
            Self::Shares { parts, sum, year } => {
                vec![("parts", parts.clone()), ("sum", sum.to_string()), ("year", year.to_string())]
            }
            Self::Outside { value, year, low, high } => vec![
                ("value", value.to_string()),
                ("year", year.map_or_else(none, |year| year.to_string())),
                ("low", low.to_string()),
                ("high", high.to_string()),
            ],
            Self::Unknown { id, known, .. } => {
                let known = if known.is_empty() { none() } else { known.join(", ") };
                let id = if id.is_empty() { none() } else { id.clone() };
                vec![("id", id), ("known", known)]
            }
            Self::Twice { id } | Self::Itself { id } => vec![("id", id.clone())],
            Self::Reserved { id } => vec![("id", (*id).to_owned())],
            Self::TooMany { count, most } => vec![("count", count.to_string()), ("most", most.to_string())],
            Self::NoSource { status } => vec![("status", (*status).to_owned())],
            Self::NoPrices => Vec::new(),
        };
        all.into_iter().collect()
    }

    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        let fixed = match self {
            Self::Syntax { .. } => "mend the line; strings stand in quotation marks, tables in [brackets]",
            Self::Shape { .. } => "`lcs schema scenario` prints every key and its type",
            Self::Unavailable { .. } => "give the name of a file beside this one",
            Self::Circle { .. } => "let one of them inherit nothing",
            Self::Years { .. } => "let the last year lie after the base year",
            Self::UnknownUnit { .. } => {
                "write units as `kg CO2e/kWh`, `GJ/household`, `million RM`; declare counted things in `counts`"
            }
            Self::Dimension { .. } => "give the figure per what it is multiplied with, or correct its unit",
            Self::MissingYear { .. } => {
                "add the year to `points`, or say `after = \"hold\"` or `after = { growth = 0.02 }`: nothing is extended in silence"
            }
            Self::OneOf { .. } => "leave one of them out",
            Self::Points { .. } => "let the years ascend; use `between = \"linear\"` where a value is zero or below",
            Self::Shares { .. } => "let the shares add up to 1 in every year; what is not used has the share 0",
            Self::Outside { high: 1.0, .. } => "write 30 % as 0.3 or with `unit = \"%\"`",
            Self::Outside { .. } => "correct the figure or its unit",
            Self::Unknown { known, .. } => {
                return if known.is_empty() {
                    "add it, or correct the name".to_owned()
                } else {
                    format!("there are: {}", known.join(", "))
                };
            }
            Self::Twice { .. } => "give every piece a name of its own",
            Self::Itself { .. } => "name another part, or leave the line out",
            Self::Reserved { .. } => {
                "give the scenario another id; actions of all scenarios are stated below `actions`"
            }
            Self::TooMany { .. } => "put some of them together",
            Self::NoSource { .. } => "add `source`, or let the status be `unverified`",
            Self::NoPrices => "add `prices`, such as `constant 2015` or `nominal`",
            Self::Stock { .. } => "give the share that is left at each age, and an age profile that adds up to 1",
            Self::Distribution { .. } => {
                "let low ≤ mode ≤ high (p10 ≤ p50 ≤ p90), deviations not be negative, and medians of logarithms be above 0"
            }
        };
        fixed.to_owned()
    }
}

/// What needs one of several keys, as a word for sentences in other languages.
fn what_of(one_of: &str) -> &'static str {
    match one_of {
        keys if keys.contains("points") => "figure",
        keys if keys.contains("landfill") => "treatment",
        keys if keys.contains("power") => "carrier",
        _ => "currency",
    }
}
