//! One question, any model: what did the works save at this meter?

use crate::{
    After, Baseline, Before, Compat, Course, Data, FittedModel, Frame, Granularity, MeterSeries, MvError, Notice,
    NoticeName, Reporting, Rival, Stamp,
    caltrack::{self, Counts, Fuel, Split},
    data::{YEAR_DAYS, joint_hours, year},
    opendsm::{self, Component, Days, Settings, SplitTried},
    rival,
    time::DAY_S,
    towt,
    tropical::{self, Calendar, Driver, Term, TropicalDays},
};
use lcs_domain::Severity;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Relative difference from which two readings of a method are said to differ.
const DIFFERENT: f64 = 1e-12;

/// The models that can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Model {
    /// CalTRACK 2.0 on daily readings.
    CaltrackDaily,
    /// CalTRACK 2.0 on bills.
    CaltrackBilling,
    /// CalTRACK hourly: time of week and temperature.
    CaltrackHourly,
    /// OpenDSM on daily readings.
    OpendsmDaily,
    /// OpenDSM on bills.
    OpendsmBilling,
    /// The model for the tropics, on daily readings; experimental.
    TropicalDaily,
}

impl Model {
    /// All of them with their names.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::CaltrackDaily, "caltrack-daily"),
        (Self::CaltrackBilling, "caltrack-billing"),
        (Self::CaltrackHourly, "caltrack-hourly"),
        (Self::OpendsmDaily, "opendsm-daily"),
        (Self::OpendsmBilling, "opendsm-billing"),
        (Self::TropicalDaily, "tropical-daily"),
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(model, _)| *model == self).map_or("", |(_, name)| name)
    }
}

impl FromStr for Model {
    type Err = MvError;

    fn from_str(text: &str) -> Result<Self, MvError> {
        let found = Self::ALL.iter().find(|(_, name)| *name == text);
        found.map(|(model, _)| *model).ok_or_else(|| MvError::UnknownModel { text: text.to_owned() })
    }
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Study {
    /// The data.
    pub data: Data,
    /// What is metered.
    pub fuel: Fuel,
    /// The model.
    pub model: Model,
    /// Which reading of its method.
    pub compat: Compat,
    /// Holidays and seasons of the place; only the model for the tropics looks at it.
    pub calendar: Calendar,
    /// Confidence of the error band, two-sided, between 0 and 1.
    pub confidence: f64,
}

/// What was fitted, in few numbers. Fields that a model does not have are empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ModelSummary {
    /// Which terms it has.
    pub form: String,
    /// Heating balance point, °F.
    pub heating_balance_point_f: Option<f64>,
    /// Cooling balance point, °F.
    pub cooling_balance_point_f: Option<f64>,
    /// Base load per day.
    pub intercept: Option<f64>,
    /// Use per day and heating degree.
    pub beta_hdd: Option<f64>,
    /// Use per day and cooling degree.
    pub beta_cdd: Option<f64>,
    /// Adjusted R².
    pub adjusted_r_squared: Option<f64>,
    /// Root mean squared residual over days less parameters, over the mean.
    pub cvrmse_adj: Option<f64>,
    /// Whether base load and slopes mean something apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
    /// Parts of the year with their own curves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<Component>,
    /// Terms of the model for the tropics with their coefficients.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<(Term, f64)>,
    /// Splits of the year that were tried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub splits: Vec<SplitTried>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// The model.
    pub model: ModelSummary,
    /// What became of the candidates; empty for models that have none.
    pub candidates: Option<Counts>,
    /// Why each other family of candidates lost.
    pub rivals: Vec<Rival>,
    /// Savings in the meter's unit.
    pub savings: f64,
    /// What would have been used.
    pub counterfactual: f64,
    /// What was used.
    pub observed: f64,
    /// Half-width of the error band; empty where it is undefined.
    pub fsu_error_band: Option<f64>,
    /// Confidence of the band.
    pub confidence: f64,
    /// What is noteworthy.
    #[serde(skip)]
    pub notices: Vec<Notice>,
}

/// The answer with all that it stands on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Run {
    /// Savings, model in few numbers, notices.
    pub answer: Answer,
    /// The model, to be kept and run again.
    pub model: FittedModel,
    /// What was used before the works, and what the model says of it.
    pub baseline: Course,
    /// What was used after the works, and what would have been.
    pub reporting: Course,
}

impl Study {
    /// Fits the model and counts the savings.
    ///
    /// # Errors
    /// Where the data are of the wrong kind for the model, too few, or no candidate qualifies.
    pub fn answer(&self) -> Result<Answer, MvError> {
        self.answer_with_model().map(|(answer, _)| answer)
    }

    /// The answer with the model itself and the course of both sides, for pages, plans and all that follows.
    ///
    /// # Errors
    /// As [`Self::answer`].
    pub fn run(&self) -> Result<Run, MvError> {
        let (answer, model) = self.answer_with_model()?;
        let baseline = model.course(&self.data.before()?, self.fuel)?;
        let reporting = model.course(&self.data.after()?, self.fuel)?;
        Ok(Run { answer, model, baseline, reporting })
    }

    fn answer_with_model(&self) -> Result<(Answer, FittedModel), MvError> {
        match self.model {
            Model::CaltrackDaily => self.usage_per_day(Granularity::Daily),
            Model::CaltrackBilling => self.usage_per_day(Granularity::Billing),
            Model::CaltrackHourly => self.hourly(),
            Model::OpendsmDaily => self.change_points(Settings::Current),
            Model::OpendsmBilling => self.change_points(Settings::Legacy),
            Model::TropicalDaily => self.tropical(),
        }
    }

    fn usage_per_day(&self, granularity: Granularity) -> Result<(Answer, FittedModel), MvError> {
        let fitted = self.fit_usage_per_day(Frame { granularity, compat: self.compat })?;
        let UsagePerDayRun { model, savings, rivals, mut notices } = fitted;
        if self.compat == Compat::Correct {
            let other = self.fit_usage_per_day(Frame { granularity, compat: Compat::Eemeter320 });
            notices.extend(other.ok().and_then(|other| departure(&savings, &other.savings)));
        }
        notices.extend(caltrack::savings_notices(&model, &savings));
        let point = |slope: Option<caltrack::Slope>| slope.map(|slope| f64::from(slope.balance_point_f));
        let answer = Answer {
            model: ModelSummary {
                form: model.form().name().to_owned(),
                heating_balance_point_f: point(model.heating()),
                cooling_balance_point_f: point(model.cooling()),
                intercept: Some(model.intercept()),
                beta_hdd: model.heating().map(|slope| slope.per_degree_day),
                beta_cdd: model.cooling().map(|slope| slope.per_degree_day),
                adjusted_r_squared: Some(model.adjusted_r_squared()),
                cvrmse_adj: Some(model.averages().cvrmse_adj),
                split: Some(model.split()),
                ..ModelSummary::default()
            },
            candidates: Some(model.counts()),
            rivals,
            savings: savings.savings,
            counterfactual: savings.counterfactual,
            observed: savings.observed,
            fsu_error_band: savings.bands.map(|bands| bands.fsu),
            confidence: self.confidence,
            notices,
        };
        Ok((answer, FittedModel::UsagePerDay(model)))
    }

    fn fit_usage_per_day(&self, frame: Frame) -> Result<UsagePerDayRun, MvError> {
        let (baseline, reporting) = match &self.data {
            Data::Around { meter, temperature, baseline_end, reporting_start } => (
                Baseline::ending(meter, temperature, *baseline_end, frame)?,
                Reporting::starting(meter, temperature, *reporting_start, frame),
            ),
            Data::Apart { baseline, reporting } => {
                (Baseline::joint(&baseline.0, frame)?, Reporting::joint(&reporting.0, frame)?)
            }
        };
        let model = caltrack::fit(&baseline, self.fuel)?;
        let savings = caltrack::metered_savings(&model, &reporting, self.confidence);
        let rivals = rival::of_usage_per_day(&baseline, self.fuel);
        Ok(UsagePerDayRun { model, savings, rivals, notices: caltrack::sufficiency(&baseline) })
    }

    fn hourly(&self) -> Result<(Answer, FittedModel), MvError> {
        let (baseline, reporting) = match &self.data {
            Data::Around { meter, temperature, baseline_end, reporting_start } => (
                Before(joint_hours(year(meter, baseline_end.plus(-YEAR_DAYS * DAY_S)), temperature, false)?),
                After(joint_hours(year(meter, *reporting_start), temperature, true)?),
            ),
            Data::Apart { baseline, reporting } => (baseline.clone(), reporting.clone()),
        };
        let model = towt::fit(&baseline, self.fuel)?;
        let savings = towt::metered_savings(&model, &reporting, self.confidence);
        let mut notices = towt::sufficiency(&baseline, self.fuel);
        let deficient = (1..=12).filter(|month| model.month(*month).is_some_and(towt::Segment::rank_deficient)).count();
        if deficient > 0 {
            let evidence = [("months", deficient as f64)];
            notices.push(Notice::new(NoticeName::SegmentRankDeficient, Severity::Warning, evidence));
        }
        notices.extend(Notice::left_out(savings.hours_left_out));
        notices.extend(Notice::no_band(savings.fsu.is_none()));
        let answer = Answer {
            model: ModelSummary { form: "time_of_week_and_temperature".to_owned(), ..ModelSummary::default() },
            candidates: None,
            rivals: Vec::new(),
            savings: savings.savings,
            counterfactual: savings.counterfactual,
            observed: savings.observed,
            fsu_error_band: savings.fsu,
            confidence: self.confidence,
            notices,
        };
        Ok((answer, FittedModel::TimeOfWeek(model)))
    }

    fn change_points(&self, settings: Settings) -> Result<(Answer, FittedModel), MvError> {
        let from_bills = settings == Settings::Legacy;
        let (baseline, reporting) = match &self.data {
            Data::Around { meter, temperature, baseline_end, reporting_start } => {
                let days = |start: Stamp| {
                    let readings = MeterSeries::new(year(meter, start).to_vec())?;
                    Ok(Days::metered(&readings, temperature, self.fuel, from_bills))
                };
                (Before(days(baseline_end.plus(-YEAR_DAYS * DAY_S))?), After(days(*reporting_start)?))
            }
            Data::Apart { baseline, reporting } if from_bills => {
                (Before(Days::joint_bills(&baseline.0, self.fuel)?), After(Days::joint_bills(&reporting.0, self.fuel)?))
            }
            Data::Apart { baseline, reporting } => {
                (Before(Days::joint(&baseline.0, self.fuel)?), After(Days::joint(&reporting.0, self.fuel)?))
            }
        };
        let model = opendsm::fit(&baseline, settings, self.compat)?;
        let savings = opendsm::metered_savings(&model, &reporting, self.confidence);
        let mut notices = opendsm::sufficiency(&baseline);
        notices.extend(opendsm::judge_fit(&model));
        notices.extend(Notice::left_out(savings.days_left_out));
        notices.extend(Notice::no_band(savings.fsu.is_none()));
        if savings.days_beyond_baseline > 0 {
            let evidence = [("days", savings.days_beyond_baseline as f64)];
            notices.push(Notice::new(NoticeName::TemperatureBeyondBaseline, Severity::Info, evidence));
        }
        let rivals = rival::of_change_points(&model);
        let shapes: Vec<&str> = model.components().iter().map(|component| component.curve.shape.name()).collect();
        let answer = Answer {
            model: ModelSummary {
                form: shapes.join(", "),
                adjusted_r_squared: Some(model.fitness().r_squared_adj),
                cvrmse_adj: Some(model.fitness().cvrmse_adj),
                components: model.components().to_vec(),
                splits: model.splits().to_vec(),
                ..ModelSummary::default()
            },
            candidates: None,
            rivals,
            savings: savings.savings,
            counterfactual: savings.counterfactual,
            observed: savings.observed,
            fsu_error_band: savings.fsu,
            confidence: self.confidence,
            notices,
        };
        Ok((answer, FittedModel::ChangePoint(model)))
    }
}

impl Study {
    fn tropical(&self) -> Result<(Answer, FittedModel), MvError> {
        let (baseline, reporting) = match &self.data {
            Data::Around { meter, temperature, baseline_end, reporting_start } => {
                let days = |start: Stamp| {
                    let readings = MeterSeries::new(year(meter, start).to_vec())?;
                    Ok(TropicalDays::metered(&readings, temperature, self.fuel))
                };
                (Before(days(baseline_end.plus(-YEAR_DAYS * DAY_S))?), After(days(*reporting_start)?))
            }
            Data::Apart { baseline, reporting } if baseline.0.is_hourly() && reporting.0.is_hourly() => (
                Before(TropicalDays::hourly(&baseline.0, self.fuel)),
                After(TropicalDays::hourly(&reporting.0, self.fuel)),
            ),
            Data::Apart { baseline, reporting } => (
                Before(TropicalDays::joint(&baseline.0, self.fuel)?),
                After(TropicalDays::joint(&reporting.0, self.fuel)?),
            ),
        };
        let (model, rivals) = tropical::fit_among(&baseline, &self.calendar)?;
        let savings = tropical::metered_savings(&model, &reporting, self.confidence);
        let mut notices = tropical::sufficiency(&baseline, self.fuel);
        notices.extend(Notice::left_out(savings.days_left_out));
        notices.extend(Notice::no_band(savings.band.is_none()));
        let answer = Answer {
            model: ModelSummary {
                form: model.driver().map_or("kinds_of_day", Driver::name).to_owned(),
                adjusted_r_squared: Some(model.r_squared_adj()),
                cvrmse_adj: Some(model.cvrmse_adj()),
                terms: model.terms().map(|(term, coefficient)| (term.clone(), coefficient)).collect(),
                ..ModelSummary::default()
            },
            candidates: None,
            rivals: rival::of_tropical(&rivals),
            savings: savings.savings,
            counterfactual: savings.counterfactual,
            observed: savings.observed,
            fsu_error_band: savings.band,
            confidence: self.confidence,
            notices,
        };
        Ok((answer, FittedModel::Tropical(model)))
    }
}

struct UsagePerDayRun {
    model: caltrack::UsagePerDay,
    savings: caltrack::MeteredSavings,
    rivals: Vec<Rival>,
    notices: Vec<Notice>,
}

/// Where the reference implementation's figure is another one.
fn departure(ours: &caltrack::MeteredSavings, theirs: &caltrack::MeteredSavings) -> Option<Notice> {
    let same = |a: f64, b: f64| (a - b).abs() <= DIFFERENT * a.abs().max(b.abs());
    let alike = same(ours.savings, theirs.savings) && same(ours.counterfactual, theirs.counterfactual);
    let evidence = [
        ("savings", ours.savings),
        ("reference_savings", theirs.savings),
        ("counterfactual", ours.counterfactual),
        ("reference_counterfactual", theirs.counterfactual),
    ];
    (!alike).then(|| Notice::new(NoticeName::DepartsFromReference, Severity::Info, evidence))
}
