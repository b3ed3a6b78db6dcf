//! What is odd about an inventory, as data.

use super::gpc_line::GpcLine;
use lcs_domain::{Argument, Severity};
use serde::{Deserialize, Deserializer, Serialize, de};
use std::borrow::Cow;
use std::collections::BTreeMap;

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident => $id:literal, $severity:ident;)*) => {
        /// What was found. The catalogue key is `finding-` and the code with dashes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingCode { $($(#[doc = $doc])* $name,)* }

        impl FindingCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The dotted id, for example `inventory.line_blank`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    /// A published total differs from the sum of its lines. Arguments: `total`, `published_t`, `lines_t`,
    /// `difference_t` (published less lines), `relative`, `direction` (`above` or `below` its lines); `explained_by`
    /// where leaving out or adding certain lines would explain it, and those lines are the subject.
    TotalDisagrees => "inventory.total_disagrees", Error;
    /// Nothing was published to hold the lines against.
    NoPublishedTotals => "inventory.no_published_totals", Info;
    /// A published figure has a name that is no total of the protocol. Argument: `name`.
    TotalUnknown => "inventory.total_unknown", Info;
    /// A published figure is not a number. Arguments: `name`, `value`.
    TotalUnreadable => "inventory.total_unreadable", Error;
    /// The same published figure stands twice; the first counts. Argument: `name`.
    TotalDuplicate => "inventory.total_duplicate", Warning;
    /// A reference that is no line of the protocol; not counted. Arguments: `reference`, `value` where there is one.
    LineUnknown => "inventory.line_unknown", Error;
    /// A line stands twice; the first counts. Arguments: `reference`, `value`.
    LineDuplicate => "inventory.line_duplicate", Error;
    /// Lines of the reported level that the file does not have.
    LineMissing => "inventory.line_missing", Warning;
    /// Lines with neither amount nor key.
    LineBlank => "inventory.line_blank", Warning;
    /// An amount is written as text and was read. Argument: `value`.
    ValueAsText => "inventory.value_as_text", Info;
    /// An amount cannot be read; the line counts nothing. Argument: `value`.
    ValueUnreadable => "inventory.value_unreadable", Error;
    /// A line has both an amount and a key; the amount counts. Arguments: `key`, `value_t`.
    ValueAndKey => "inventory.value_and_key", Warning;
    /// Lines of amount zero without a key: GPC asks for a key where nothing is emitted.
    ZeroWithoutKey => "inventory.zero_without_key", Info;
    /// A negative amount outside land use, the only sector with sinks. Argument: `value_t`.
    NegativeOutsideLandUse => "inventory.negative_outside_land_use", Error;
    /// A key cell holds no key of the protocol. Argument: `key`.
    KeyUnknown => "inventory.key_unknown", Error;
    /// More than one key in a cell. Argument: `key`.
    KeyCompound => "inventory.key_compound", Warning;
    /// Lines are included elsewhere, but it is not said where.
    ElsewhereUnsaid => "inventory.elsewhere_unsaid", Warning;
    /// A line is said to be included in lines that have no amount, or in itself. Argument: `elsewhere`.
    ElsewhereEmpty => "inventory.elsewhere_empty", Error;
    /// Lines are not estimated, and no reason is given.
    NotEstimatedUnjustified => "inventory.not_estimated_unjustified", Info;
    /// The reported level asks for lines that are not estimated or confidential. Argument: `level`.
    LevelIncomplete => "inventory.level_incomplete", Warning;
    /// The reporting level is missing or unknown. Argument: `level`.
    LevelUnknown => "inventory.level_unknown", Info;
    /// The inventory's year is missing or cannot be read. Argument: `year`.
    YearUnreadable => "inventory.year_unreadable", Warning;
    /// The inventory runs over two calendar years. Arguments: `year`, `first`, `last`.
    YearSpansTwo => "inventory.year_spans_two", Info;
    /// No unit is stated; tonnes of CO2 equivalent are taken.
    UnitUnsaid => "inventory.unit_unsaid", Info;
    /// A fact about the city (population, area, product) is not a positive number. Arguments: `name`, `value`.
    CityFactUnreadable => "inventory.city_fact_unreadable", Warning;
    /// The file calls its warming potentials by one report and uses another's. Arguments: `label`, `gas`, `value`,
    /// `expected`, `of` where the value is another report's.
    GwpLabelWrong => "inventory.gwp_label_wrong", Error;
    /// A line's amount is not the sum of its gases. Arguments: `value_t`, `gases_t`, `difference_t`.
    GasesDisagree => "inventory.gases_disagree", Error;
    /// Biogenic CO2 is counted in a line's amount; it belongs in a memo. Arguments: `value_t`, `biogenic_t`.
    BiogenicCounted => "inventory.biogenic_counted", Error;
    /// A line's amount is not its activity times its factor. Arguments: `value_t`, `product_t`, `difference_t`.
    FactorDisagrees => "inventory.factor_disagrees", Error;
    /// Lines by gas are made with warming potentials of different reports. Argument: `sets`.
    GwpMixed => "inventory.gwp_mixed", Error;
    /// Power or heat is generated for the grid inside the boundary, and grid energy is counted too: a sum of both would
    /// count the same tonnes twice. Arguments: `generation_t`, `grid_t`.
    GenerationBesideGrid => "inventory.generation_beside_grid", Info;
    /// Energy industries' own use has the very amount of the generation for the grid. Argument: `value_t`.
    GenerationRepeated => "inventory.generation_repeated", Warning;
    /// A line's factor holds for other years than the inventory's. Arguments: `from`, `to`, `year`.
    FactorOutsideValidity => "inventory.factor_outside_validity", Warning;
}

impl<'de> Deserialize<'de> for FindingCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|code| code.id() == id).copied();
        known.ok_or_else(|| de::Error::custom(format!("`{id}` is no code of an inventory's finding")))
    }
}

impl Serialize for FindingCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// One finding with its evidence. What was found while reading has the argument `place`: a path in the JSON document
/// (`$.lines["I.1.1"].tco2e`) or a cell (`Inventory!H12`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// What was found.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// The lines it concerns, in the protocol's order; empty where it concerns the inventory.
    pub lines: Vec<GpcLine>,
    /// Evidence, by name.
    pub arguments: BTreeMap<Cow<'static, str>, Argument>,
}

impl Finding {
    /// A finding about the inventory as a whole.
    #[must_use]
    pub fn new(code: FindingCode) -> Self {
        Self { code, severity: code.severity(), lines: Vec::new(), arguments: BTreeMap::new() }
    }

    /// A finding about lines.
    #[must_use]
    pub fn about(code: FindingCode, lines: impl IntoIterator<Item = GpcLine>) -> Self {
        Self { lines: lines.into_iter().collect(), ..Self::new(code) }
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: f64) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Number(value));
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Text(value.into()));
        self
    }

    /// Less severe than its code usually is.
    #[must_use]
    pub fn only(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}
