//! Studies of savings: works on a facility, their plan of measurement made before money is spent, and what came of them.
//!
//! A study is a document that people write ([`document`]); everything else is worked out when somebody looks. A study
//! judges what the building used behind all its meters of a carrier, as one load ([`load`]): solar generation added back,
//! what is metered apart taken off.

mod after;
mod before;
mod comparison;
mod document;
mod events;
mod fit;
mod keep;
mod load;
mod normal_year;
mod page;
mod plan_report;
mod portfolio;
mod portfolio_report;

pub use after::{StudyFilled, StudyNormalYear, StudyResult};
pub use before::{MeasurementOption, ProvableSaving, StudyAdvice, StudyMeasureOption, StudyPlan};
pub use comparison::{ComparisonMember, StudyComparison, study_comparison};
pub use document::{
    EventDecision, EventVerdict, MissingDays, SavingsStudy, StudyEndUse, StudyMeasure, StudyModel, StudyWorks,
};
pub use events::{StudyEvent, StudyEventKind};
pub use keep::{
    EventRuling, NewStudy, StudyDocument, decide_event, keep_study, read_studies, read_study, read_study_file,
    withdraw_study,
};
pub use page::{StudyBasis, StudyPage, StudyVersion, study_page};
pub use plan_report::plan_report;
pub use portfolio::{SavingsGroup, SavingsPortfolio, StudyRow, savings_portfolio};
pub use portfolio_report::{portfolio_csv, portfolio_xlsx};

/// Confidence of all bands, two-sided.
const CONFIDENCE: f64 = 0.9;
