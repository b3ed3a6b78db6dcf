//! Why there is no decomposition.

use thiserror::Error;

/// Why a change cannot be split.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum DecomposeError {
    /// The table lacks `period` or `group`.
    #[error("the table has no column `{column}`; its columns are {found}")]
    NoColumn {
        /// The column asked for.
        column: &'static str,
        /// The columns it has.
        found: String,
    },
    /// There is nothing beside period and group.
    #[error("the table has no column of a factor")]
    NoFactors,
    /// Two factors have one name.
    #[error("the factor `{factor}` stands in two columns")]
    FactorTwice {
        /// Its name.
        factor: String,
    },
    /// More factors than a coalition holds.
    #[error("{count} factors are more than the {most} that can be told apart")]
    TooManyFactors {
        /// How many.
        count: usize,
        /// How many at most.
        most: usize,
    },
    /// A row is shorter or longer than the heading.
    #[error("row {row} has {cells} cells, the heading {columns}")]
    RaggedRow {
        /// Row from 1, the heading being row 1.
        row: usize,
        /// Its cells.
        cells: usize,
        /// The heading's.
        columns: usize,
    },
    /// A period or group without a name.
    #[error("row {row} has no `{column}`")]
    NoName {
        /// Row from 1, the heading being row 1.
        row: usize,
        /// Which.
        column: &'static str,
    },
    /// A cell holds no finite number.
    #[error("row {row}, column `{column}`: `{value}` is not a finite number")]
    NotANumber {
        /// Row from 1, the heading being row 1.
        row: usize,
        /// Column.
        column: String,
        /// The cell.
        value: String,
    },
    /// A group stands twice in a period.
    #[error("the group `{group}` stands twice in the period `{period}`")]
    RowTwice {
        /// Period.
        period: String,
        /// Group.
        group: String,
    },
    /// A group lacks a period.
    #[error("the group `{group}` has no row in the period `{period}`")]
    RowMissing {
        /// Period.
        period: String,
        /// Group.
        group: String,
    },
    /// Fewer than two periods.
    #[error("a change needs two periods, the table has {count}")]
    TooFewPeriods {
        /// How many there are.
        count: usize,
    },
    /// A factor changes its sign while the value stays positive, so that no logarithm exists.
    #[error(
        "from `{from}` to `{to}` the factor `{factor}` of the group `{group}` changes its sign while its value stays positive"
    )]
    SignChange {
        /// Factor.
        factor: String,
        /// Group.
        group: String,
        /// First period.
        from: String,
        /// Second period.
        to: String,
    },
    /// A total that must be positive is not.
    #[error("the total of `{period}` is {total}, so that {what} is not defined")]
    TotalNotPositive {
        /// Period.
        period: String,
        /// Its total, sinks included or not as the method asks.
        total: f64,
        /// What asks for it.
        what: &'static str,
    },
    /// No group has a value in both periods.
    #[error("no group has a value both in `{from}` and in `{to}`, so that the weights of LMDI-II are not defined")]
    NoCommonGroup {
        /// First period.
        from: String,
        /// Second period.
        to: String,
    },
    /// A product of factors is larger or smaller than floats can be.
    #[error(
        "the product of the factors of the group `{group}` in `{period}` is too large or too small to compute with"
    )]
    Overflow {
        /// Period.
        period: String,
        /// Group.
        group: String,
    },
}

impl DecomposeError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::NoColumn { .. } | Self::NoFactors | Self::RaggedRow { .. } => {
                "give columns `period,group,<factor>,<factor>,…`, one row per period and group"
            }
            Self::FactorTwice { .. } => "give each factor one column with a name of its own",
            Self::TooManyFactors { .. } => "multiply factors that need not be told apart",
            Self::NoName { .. } => "name the period and the group in every row",
            Self::NotANumber { .. } => "write plain numbers with a point, for example 1234.5",
            Self::RowTwice { .. } => "keep one row per period and group, or give the groups different names",
            Self::RowMissing { .. } => "add the row; a group that does not exist in a period has factors of 0",
            Self::TooFewPeriods { .. } => "add the rows of a second period",
            Self::SignChange { .. } => "use the method `shapley`, which takes any sign",
            Self::TotalNotPositive { .. } => "use the additive form with `lmdi-1` or `shapley`",
            Self::NoCommonGroup { .. } => "use the method `lmdi-1`",
            Self::Overflow { .. } => {
                "use other units, for example GWh for kWh, so that values lie between 1e-300 and 1e300"
            }
        }
    }
}
