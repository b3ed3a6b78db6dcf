//! The types of a target.

use crate::budget::Accumulation;
use lcs_carbon::inventory::FactorTreatment;
use lcs_pack::{TargetMetric, TargetReference};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Metric {
    /// Tonnes.
    Absolute,
    /// Tonnes per product.
    PerGdp,
    /// Tonnes per inhabitant.
    PerCapita,
    /// Tonnes per floor area.
    PerFloorArea,
}

impl Metric {
    /// All metrics.
    pub const ALL: [Self; 4] = [Self::Absolute, Self::PerGdp, Self::PerCapita, Self::PerFloorArea];

    /// The id in kinds and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Absolute => "absolute",
            Self::PerGdp => "per-gdp",
            Self::PerCapita => "per-capita",
            Self::PerFloorArea => "per-floor-area",
        }
    }
}

/// What it is held against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Against {
    /// The value of a base year.
    BaseYear {
        /// The year.
        year: i16,
    },
    /// Business as usual in the target year. A path that is drawn anew is another version.
    BusinessAsUsual {
        /// Version of the path.
        version: String,
    },
    /// A level in the metric's unit, which the limit is a share of (1 for the level itself).
    Level {
        /// The level.
        value: f64,
    },
    /// A path of levels in the metric's unit; between its years a straight line, outside them nothing.
    Trajectory {
        /// Year and level, ascending.
        points: Vec<(i16, f64)>,
    },
    /// Tonnes over a span of years that ends with the target year. Only for the absolute metric.
    Budget {
        /// First year.
        from: i16,
        /// Tonnes allowed.
        tonnes: f64,
        /// How years are added up.
        accumulation: Accumulation,
    },
}

impl Against {
    /// The id in kinds.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::BaseYear { .. } => "vs-base-year",
            Self::BusinessAsUsual { .. } => "vs-bau",
            Self::Level { .. } => "level",
            Self::Trajectory { .. } => "trajectory",
            Self::Budget { .. } => "budget",
        }
    }
}

/// What counts against the limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Balance {
    /// Emissions.
    Gross,
    /// Emissions less removals within the boundary, less offsets bought.
    Net {
        /// What may be left in gross emissions, as a share of the reference; `None` without a cap.
        residual_cap: Option<f64>,
        /// What may be offset, as a share of the gross emissions of the year; 0 counts no offset.
        most_offset: f64,
    },
}

/// Sectors and places of a city; all of them where none is named.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Sectors, as pieces name them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sectors: Vec<String>,
    /// Places: estate, districts, buildings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
}

impl Part {
    /// Whether something of a sector in a place belongs to it.
    #[must_use]
    pub fn has(&self, sector: &str, place: &str) -> bool {
        let among = |names: &[String], name: &str| names.is_empty() || names.iter().any(|known| known == name);
        among(&self.sectors, sector) && among(&self.places, place)
    }
}

impl std::fmt::Display for Part {
    /// Nothing for the whole; otherwise ` / ` and the names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        [&self.sectors, &self.places]
            .into_iter()
            .filter(|names| !names.is_empty())
            .try_for_each(|names| write!(f, " / {}", names.join(" + ")))
    }
}

/// One reading of one target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TypedTarget {
    /// Id.
    pub id: String,
    /// What is measured.
    pub metric: Metric,
    /// Against what.
    pub against: Against,
    /// Boundary, for example `GPC BASIC` or `own estate`; figures of another boundary are not compared.
    pub boundary: String,
    /// Part within the boundary.
    #[serde(default)]
    pub part: Part,
    /// Whether the grid's factor is held or follows the years.
    pub factor: FactorTreatment,
    /// What counts.
    pub balance: Balance,
    /// Year in which it is due.
    pub year: i16,
    /// Allowed share of the reference: 0.3 for −70 %.
    pub limit: f64,
}

impl TypedTarget {
    /// The type in one word: `per-gdp-vs-bau`, `absolute-vs-base-year`, `net-zero`, `absolute-budget`, …
    #[must_use]
    pub fn kind(&self) -> String {
        let zero = self.limit == 0.0 || matches!(self.against, Against::Level { value: 0.0 });
        match (self.balance, zero) {
            (Balance::Net { .. }, true) => "net-zero".to_owned(),
            (Balance::Net { .. }, false) => format!("net-{}-{}", self.metric.id(), self.against.id()),
            (Balance::Gross, _) => format!("{}-{}", self.metric.id(), self.against.id()),
        }
    }

    /// From a target of a pack: gross, with the factor of each year.
    #[must_use]
    pub fn from_pack(target: &lcs_pack::Target, boundary: &str, bau_version: &str) -> Self {
        let limit = crate::figure::float(&target.limit);
        let (against, limit) = match target.reference {
            TargetReference::BusinessAsUsual => (Against::BusinessAsUsual { version: bau_version.to_owned() }, limit),
            TargetReference::BaseYear(year) => (Against::BaseYear { year }, limit),
            TargetReference::FixedLevel => (Against::Level { value: limit }, 1.0),
        };
        Self {
            id: target.id.clone(),
            metric: match target.metric {
                TargetMetric::Absolute => Metric::Absolute,
                TargetMetric::PerGdp => Metric::PerGdp,
            },
            against,
            boundary: boundary.to_owned(),
            part: Part::default(),
            factor: FactorTreatment::Variable,
            balance: Balance::Gross,
            year: target.year,
            limit,
        }
    }
}

/// Everything that a bare cut ("−70 % by 2030") may mean: each metric against the base year and against business as
/// usual, with the factor held and with the factor of the year.
#[must_use]
pub fn wordings(limit: f64, year: i16, base_year: i16, bau_version: &str, boundary: &str) -> Vec<TypedTarget> {
    let against = [Against::BaseYear { year: base_year }, Against::BusinessAsUsual { version: bau_version.to_owned() }];
    let mut all = Vec::with_capacity(16);
    for metric in Metric::ALL {
        for against in &against {
            for (factor, tail) in [(FactorTreatment::Variable, "variable"), (FactorTreatment::Fixed, "fixed")] {
                all.push(TypedTarget {
                    id: format!("{}-{}-{tail}", metric.id(), against.id()),
                    metric,
                    against: against.clone(),
                    boundary: boundary.to_owned(),
                    part: Part::default(),
                    factor,
                    balance: Balance::Gross,
                    year,
                    limit,
                });
            }
        }
    }
    all
}
