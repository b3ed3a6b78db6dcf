//! What the city does, and what makes it happen.

use super::quantity::{Quantity, Trust};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An action of the city.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CityAction {
    /// What it is, in words.
    #[serde(default)]
    pub title: String,
    /// Who is responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// How far it is in place.
    pub ramp: ActionRamp,
    /// What it changes.
    pub effects: Vec<Effect>,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<ActionCost>,
    /// Whether backcasting may change how far it goes and when it starts.
    #[serde(default)]
    pub open: bool,
    /// How far its effects may be trusted.
    #[serde(default)]
    pub status: Trust,
    /// Title and publisher, or a key of `sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What a reader must know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A straight ramp; its first year counts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionRamp {
    /// First year of works.
    pub start_year: i16,
    /// Years until all is in place, 1 or more.
    pub years: f64,
    /// Share of the effects reached in the end, 0 to 1.
    #[serde(default = "one")]
    pub final_share: f64,
}

fn one() -> f64 {
    1.0
}

/// Costs of the whole action.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionCost {
    /// Investment for all of it, money; spent as the ramp rises.
    #[serde(default)]
    pub investment: Quantity,
    /// Years after which it is spent again.
    #[serde(default)]
    pub lifetime_years: f64,
    /// Yearly cost of all of it, money; negative where it pays. Energy that is saved is counted apart, at the carriers' prices.
    #[serde(default)]
    pub yearly: Quantity,
}

/// One change that an action brings. All shares are reached with the action wholly in place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Effect {
    /// Lowers one factor of cells.
    Cut {
        /// Cells, such as `offices/*/electricity`; the id of a piece means all its cells.
        cells: Vec<String>,
        /// The factor.
        #[serde(default)]
        factor: CutFactor,
        /// Share that is cut, 0 to 1.
        share: Quantity,
    },
    /// Saves energy that another module has calculated (a plan of measures, a specification, a programme). No more is saved
    /// than there is.
    Save {
        /// The cell.
        cell: String,
        /// Energy saved a year.
        energy: Quantity,
    },
    /// Gives a share of one carrier's part of a service, or of one treatment of waste, to another.
    Switch {
        /// Service or waste.
        piece: String,
        /// From this carrier or treatment.
        from: String,
        /// To this.
        to: String,
        /// Share that changes.
        share: Quantity,
    },
    /// Retrofits floor area.
    Retrofit {
        /// Buildings.
        piece: String,
        /// From this class.
        from: String,
        /// To this.
        to: String,
        /// Share of the class every year.
        rate: Quantity,
    },
    /// Builds another class than would have been built.
    Build {
        /// Buildings.
        piece: String,
        /// Instead of this class.
        from: String,
        /// This.
        to: String,
        /// Share of the new floor area of `from`.
        share: Quantity,
    },
    /// Sells another technology than would have been sold.
    Sell {
        /// Fleet.
        piece: String,
        /// Instead of this technology.
        from: String,
        /// This.
        to: String,
        /// Share of the sales of `from`.
        share: Quantity,
    },
    /// Generates electricity otherwise.
    Generate {
        /// Instead of this kind of plant.
        from: String,
        /// This.
        to: String,
        /// Share of the generation of `from`.
        share: Quantity,
    },
}

/// The factor that a cut lowers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CutFactor {
    /// Service per driver: less is asked for.
    Service,
    /// Energy per service: the same is had with less.
    #[default]
    Intensity,
    /// Emissions per energy.
    Factor,
}

/// A duty, price, standard, subsidy or campaign. It saves nothing by itself: it makes actions happen. An action that any
/// instrument triggers happens only as far as instruments trigger it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CityInstrument {
    /// What it is, in words.
    #[serde(default)]
    pub title: String,
    /// Who is responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// By action: share of its technical potential that owners take up because of it, year by year.
    pub triggers: BTreeMap<String, Quantity>,
}
