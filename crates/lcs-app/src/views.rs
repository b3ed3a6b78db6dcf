//! What pages read: one file per page. Each view takes the city's state and who asks, and begins with their scope; what
//! lies outside is as if it were not there. Types are named as in the API, keys carry their unit.

mod city_info;
mod city_scenario;
mod common;
mod cost_curve;
mod csv;
mod estate_part;
mod explanation;
mod facility_page;
mod findings;
mod home;
mod journal;
mod map;
mod measure_split;
mod peers;
mod plan;
mod portfolio;
mod readings;
mod savings;
mod scenario;
mod scope_readings;
mod search;
mod sight;
mod tiles;
mod wedges;

pub use city_info::{CityInfo, DistrictCount, RunInfo, RunStatus, UseCount, city_info};
pub use city_scenario::{
    AskedScenario, CityAction, CityActual, CityActualPart, CityAssumption, CityClosing, CityClosingAction, CityCost,
    CityCostAction, CityDriver, CityFanYear, CityObservation, CityPart, CityPlan, CityPoint, CityReading,
    CityScenarioAnswer, CityScenarioAsked, CityTornado, CityTornadoBar, CityWedge, EmissionBranch, EmissionCell,
    FigureWorthRow, OpenedFactor, OpenedTotal, WhyEffect, WhyGroup, WhyPage, WhyPoints, WorthAsked,
    city_scenario_answer, emission_cell, figures_worth_asking, opened_total, why_different,
};
pub use common::{
    FactStatus, HistoryYear, PathLimit, PathScope, PathSeries, Quantiles, Reading, Severity, SourcePlace,
};
pub use cost_curve::CurveStep;
pub use csv::facilities_csv;
pub use explanation::{Explanation, ExplanationNode, explanation};
pub use facility_page::{
    AttributeRow, BillRow, BillRowStatus, CalibrationFit, CarrierYearRow, EndUseRow, ExpectedCarrier, ExpectedYear,
    FacilityPage, FloorAreaRow, MeasureOption, MonthRow, PackageOption, PlannedProject, facility_page,
};
pub use findings::{FindingFilter, FindingGroup, FindingRow, Findings, SubjectKind, findings};
pub use home::{CarrierSum, Home, InboxItem, InboxKind, PlanSum, PotentialSum, UseSum, home};
pub use journal::{Journal, JournalChange, journal};
pub use map::{
    FeatureCollection, GroundFeature, GroundKind, GroundProperties, GroundSource, MapInfo, MapMode, ground, map_info,
};
pub use peers::{PeerBin, Peers};
pub use plan::{MeasureRow, PlanPage, PlanProject, PlanTotals, PlanYearRow, plan_csv, plan_page};
pub use portfolio::{Portfolio, PortfolioRow, portfolio};
pub use readings::{CarrierDays, ReadingDay, ReadingMeter, ReadingsPage, readings_page};
pub use savings::{
    SavingsAsked, SavingsCandidates, SavingsFinding, SavingsMeter, SavingsPage, SavingsPeriod, SavingsProblem,
    SavingsResult, SavingsSide, SavingsSource, SavingsVerdict, SavingsWeather, savings_page,
};
pub use scenario::{AssumptionRow, ClosingBudget, Gdp, ScenarioPage, scenario_page};
pub use search::{HitKind, SearchHit, SearchResult, search};
pub use tiles::tile;
pub use wedges::Wedge;

pub(crate) use common::{name, name_or_id};
pub(crate) use csv::{Cell, csv_text};
pub(crate) use savings::{CoursePeriod, by_months, meter_ids};
pub(crate) use sight::Sight;
pub(crate) use tiles::Located;
