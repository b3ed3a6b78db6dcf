//! What first: increments of the facilities' packages in order of benefit per money, paid within a yearly budget.
//!
//! **Rule.** Each facility offers increments along the concave hull of its packages, so that ratios fall from step to
//! step. Increments of all facilities are taken in order of benefit per investment (tonnes, or net present value)
//! while the money of all years lasts; one that does not fit is passed over, and with it the later ones of its
//! facility. This is the greedy rule of the multiple-choice knapsack, the integer form of its Lagrangian: it ends
//! within one increment of the optimum, and more money never buys fewer tonnes, because an increment that fits only
//! the larger purse is worth at least whatever the smaller purse buys instead.
//!
//! Benefit is divided by the *investment* that the budget limits, never cost net of savings by tonnes: where savings
//! exceed costs, that quotient would rank a measure higher the less it avoids. Increments that pay for themselves are
//! marked and, at equal ratio, go first by net present value.
//!
//! Steps of one facility that are finished in one year are one project. Within a year, all of whose projects are done
//! anyway, the largest reduction stands first.
//!
//! A project may be paid in instalments over two or more years; no year spends more than its budget, and a project
//! counts from the year of its last instalment.
//!
//! # Source
//! Sinha & Zoltners (1979), Operations Research 27:503, doi:10.1287/opre.27.3.503 (hull and greedy rule); Taylor
//! (2012), Energy Policy 48:430, doi:10.1016/j.enpol.2012.05.055 (negative cost per tonne cannot rank).

use crate::increment::{Increment, increments};
use crate::{FacilityPotential, Outcome, OutcomeDraws};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, btree_map::Entry};

/// What the money is to buy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Objective {
    /// Most tonnes per money.
    #[default]
    Carbon,
    /// Most net present value per money.
    NetPresentValue,
}

/// Money and time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PlanSettings {
    /// Currency units that may be spent in one year.
    pub yearly_budget: f64,
    /// First year of works.
    pub first_year: i16,
    /// Number of years.
    pub years: u16,
    /// Real discount rate, 1/yr.
    pub discount_rate: f64,
    /// What the money is to buy.
    pub objective: Objective,
}

/// Why an item stands where it does; the catalogue key is `reason-<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReasonCode {
    /// Its savings are worth more than it costs over its life.
    PaysForItself,
    /// It avoids more tonnes per money than anything behind it.
    LowestCostPerTonne,
    /// Something better did not fit what was left of the money; this does.
    FitsBudget,
}

impl ReasonCode {
    /// The id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::PaysForItself => "pays-for-itself",
            Self::LowestCostPerTonne => "lowest-cost-per-tonne",
            Self::FitsBudget => "fits-budget",
        }
    }
}

/// One project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanItem {
    /// Place in the order, from 1.
    pub rank: u32,
    /// Year of the first instalment.
    pub start_year: i16,
    /// Year of the last instalment, in which it is finished.
    pub year: i16,
    /// The facility.
    pub facility_id: String,
    /// Measures that this project adds.
    pub measures: Vec<String>,
    /// What it adds to what was done before in the same facility.
    pub outcome: Outcome,
    /// Median investment over median yearly saving, years; `None` where it saves no money.
    pub simple_payback_years: Option<f64>,
    /// Median net present value over its life.
    pub net_present_value: f64,
    /// Why it stands here.
    pub reason: ReasonCode,
}

/// One year of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PlanYear {
    /// The year.
    pub year: i16,
    /// Median investment paid in it.
    pub spent: f64,
    /// What all projects finished by the end of the year bring a year from then on; `capex` is their investment.
    pub reached: Outcome,
}

/// A project that the plan leaves out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The facility.
    pub facility_id: String,
    /// Its measures.
    pub measures: Vec<String>,
    /// What it would bring and cost.
    pub outcome: Outcome,
    /// Whether it costs more than all years' money together.
    pub beyond_budget: bool,
}

/// Ranked projects year by year.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Plan {
    /// The projects in their order.
    pub items: Vec<PlanItem>,
    /// All years of the plan.
    pub years: Vec<PlanYear>,
    /// What the money did not reach, best first.
    pub left_out: Vec<LeftOut>,
}

/// Ranks increments and spreads them over the years.
#[must_use]
pub fn plan(potentials: &[FacilityPotential], settings: &PlanSettings) -> Plan {
    Ranking::new(potentials, settings).plan(settings.yearly_budget)
}

/// The increments of all facilities in the order in which money buys them: made once, asked for many budgets.
pub struct Ranking<'a> {
    potentials: &'a [FacilityPotential],
    settings: PlanSettings,
    increments: Vec<Increment>,
}

impl<'a> Ranking<'a> {
    /// Ranks what the facilities offer. The yearly budget of the settings plays no part in it.
    #[must_use]
    pub fn new(potentials: &'a [FacilityPotential], settings: &PlanSettings) -> Self {
        let offered = potentials.iter().enumerate().flat_map(|(index, facility)| increments(index, facility, settings));
        let mut increments: Vec<Increment> = offered.collect();
        increments.sort_by(Increment::compare);
        Self { potentials, settings: *settings, increments }
    }

    /// The increments, first the one that money buys first.
    #[must_use]
    pub fn increments(&self) -> &[Increment] {
        &self.increments
    }

    /// Investment for everything that helps.
    #[must_use]
    pub fn cost_of_all(&self) -> f64 {
        self.increments.iter().map(|increment| increment.cost).sum()
    }

    /// Smallest whole yearly budget from which on more money adds no project: everything is paid within the plan.
    /// 0 for a plan without years.
    #[must_use]
    pub fn largest_useful_budget(&self) -> f64 {
        if self.settings.years == 0 {
            return 0.0;
        }
        // A billionth more, so that rounding in the subtractions leaves nothing out.
        (self.cost_of_all() / f64::from(self.settings.years) * (1.0 + 1e-9)).ceil()
    }

    /// Which of the increments a yearly budget buys, in their order.
    #[must_use]
    pub fn bought(&self, yearly_budget: f64) -> Vec<bool> {
        let mut bought = vec![false; self.increments.len()];
        for (index, _) in self.choose(yearly_budget).0 {
            bought[index] = true;
        }
        bought
    }

    /// What a yearly budget reaches year by year, as [`Ranking::plan`] would say it.
    #[must_use]
    pub fn years(&self, yearly_budget: f64) -> Vec<PlanYear> {
        self.sum(&self.pay(self.choose(yearly_budget).0, yearly_budget))
    }

    /// The plan for a yearly budget.
    #[must_use]
    pub fn plan(&self, yearly_budget: f64) -> Plan {
        let (chosen, passed_over) = self.choose(yearly_budget);
        let total = self.money(yearly_budget);
        let left_out = passed_over
            .into_iter()
            .map(|index| {
                let increment = &self.increments[index];
                LeftOut {
                    facility_id: self.potentials[increment.facility].id.clone(),
                    measures: increment.measures.clone(),
                    outcome: increment.draws.quantiles(),
                    beyond_budget: increment.cost > total,
                }
            })
            .collect();
        let schedule = self.pay(chosen, yearly_budget);
        Plan { items: self.rank(&schedule.works), years: self.sum(&schedule), left_out }
    }

    fn money(&self, yearly_budget: f64) -> f64 {
        yearly_budget.max(0.0) * f64::from(self.settings.years)
    }

    /// Takes increments in order while the money of all years lasts, and those that it passes over. The flag says
    /// whether one before it was passed over.
    fn choose(&self, yearly_budget: f64) -> (Vec<(usize, bool)>, Vec<usize>) {
        let mut money = self.money(yearly_budget);
        let mut closed = vec![false; self.potentials.len()];
        let (mut chosen, mut passed_over) = (Vec::new(), Vec::new());
        for (index, increment) in self.increments.iter().enumerate() {
            if closed[increment.facility] || increment.cost > money {
                closed[increment.facility] = true;
                passed_over.push(index);
            } else {
                money -= increment.cost;
                chosen.push((index, !passed_over.is_empty()));
            }
        }
        (chosen, passed_over)
    }

    /// Pays the chosen increments one after the other, at most the budget a year.
    fn pay(&self, chosen: Vec<(usize, bool)>, yearly_budget: f64) -> Schedule {
        let mut schedule = Schedule { works: Vec::new(), spent: vec![0.0; usize::from(self.settings.years)] };
        let Some(last) = schedule.spent.len().checked_sub(1) else { return schedule };
        let mut year = 0;
        for (increment, after_gap) in chosen {
            let mut due = self.increments[increment].cost;
            let mut start = None;
            loop {
                let instalment = due.min(yearly_budget - schedule.spent[year]).max(0.0);
                if instalment > 0.0 || due <= 0.0 {
                    start.get_or_insert(year);
                }
                schedule.spent[year] += instalment;
                due -= instalment;
                // Rounding of the last instalments stays below a millionth of a year's money.
                if due <= 1e-6 * yearly_budget || year == last {
                    break;
                }
                year += 1;
            }
            schedule.works.push(Work { increment, start: start.unwrap_or(year), year, after_gap });
        }
        schedule
    }

    /// What is reached by the end of each year.
    fn sum(&self, schedule: &Schedule) -> Vec<PlanYear> {
        let draws = self.increments.first().map_or(0, |increment| increment.draws.draws());
        let mut reached = OutcomeDraws::none(draws);
        let mut works = schedule.works.iter().peekable();
        let years = (self.settings.first_year..).zip(schedule.spent.iter().enumerate());
        years
            .map(|(year, (index, spent))| {
                while let Some(work) = works.next_if(|work| work.year <= index) {
                    reached.add(&self.increments[work.increment].draws, 1.0);
                }
                PlanYear { year, spent: *spent, reached: reached.quantiles() }
            })
            .collect()
    }

    /// Projects year by year: what is done in one facility and finished in one year is one. All of a year are done in
    /// it, so within the year the largest reduction stands first.
    fn rank(&self, works: &[Work]) -> Vec<PlanItem> {
        let mut projects: BTreeMap<(usize, usize), Project> = BTreeMap::new();
        for work in works {
            let increment = &self.increments[work.increment];
            match projects.entry((work.year, increment.facility)) {
                Entry::Vacant(place) => drop(place.insert(Project::new(work, increment))),
                Entry::Occupied(mut place) => place.get_mut().join(work, increment),
            }
        }
        let mut items: Vec<PlanItem> = projects
            .into_iter()
            .map(|((year, facility), project)| project.item(&self.potentials[facility].id, year, &self.settings))
            .collect();
        items.sort_by(|a, b| {
            let tonnes = b.outcome.emissions_t.p50.total_cmp(&a.outcome.emissions_t.p50);
            a.year.cmp(&b.year).then(tonnes).then_with(|| a.facility_id.cmp(&b.facility_id))
        });
        for (rank, item) in (1..).zip(&mut items) {
            item.rank = rank;
        }
        items
    }
}

/// A chosen increment and the years of its instalments, counted from the first year of the plan.
struct Work {
    increment: usize,
    start: usize,
    year: usize,
    after_gap: bool,
}

/// What is done when, works in the order of the years in which they are finished.
struct Schedule {
    works: Vec<Work>,
    spent: Vec<f64>,
}

/// What is done in one facility and finished in one year.
struct Project {
    /// Index of the year of the first instalment.
    start: usize,
    after_gap: bool,
    measures: Vec<String>,
    net_present_value: f64,
    draws: OutcomeDraws,
}

impl Project {
    fn new(work: &Work, increment: &Increment) -> Self {
        Self {
            start: work.start,
            after_gap: work.after_gap,
            measures: increment.measures.clone(),
            net_present_value: increment.net_present_value,
            draws: increment.draws.clone(),
        }
    }

    /// The next step of the same facility, done along with it.
    fn join(&mut self, work: &Work, increment: &Increment) {
        self.start = self.start.min(work.start);
        self.after_gap &= work.after_gap;
        self.measures.extend_from_slice(&increment.measures);
        self.net_present_value += increment.net_present_value;
        self.draws.add(&increment.draws, 1.0);
    }

    fn item(self, facility_id: &str, year: usize, settings: &PlanSettings) -> PlanItem {
        let calendar = |index: usize| settings.first_year + i16::try_from(index).unwrap_or(i16::MAX);
        let outcome = self.draws.quantiles();
        let saving = outcome.yearly_saving.p50;
        PlanItem {
            rank: 0,
            start_year: calendar(self.start),
            year: calendar(year),
            facility_id: facility_id.to_owned(),
            measures: self.measures,
            outcome,
            simple_payback_years: (saving > 0.0).then(|| outcome.capex.p50.max(0.0) / saving),
            net_present_value: self.net_present_value,
            reason: if self.net_present_value > 0.0 {
                ReasonCode::PaysForItself
            } else if self.after_gap {
                ReasonCode::FitsBudget
            } else {
                ReasonCode::LowestCostPerTonne
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Package;
    use proptest::prelude::*;

    /// A facility whose cumulative packages cost and bring so much, in two equal draws.
    fn facility(id: usize, packages: &[(f64, f64, f64)]) -> FacilityPotential {
        let names: Vec<String> = (0..packages.len()).map(|step| format!("m{step}")).collect();
        let package = |step: usize, &(capex, tonnes, saving): &(f64, f64, f64)| {
            let draws = OutcomeDraws {
                electricity_kwh: vec![tonnes; 2],
                heat_kwh: vec![0.0; 2],
                emissions_t: vec![tonnes; 2],
                capex: vec![capex; 2],
                yearly_saving: vec![saving; 2],
            };
            Package {
                measures: names[..=step].to_vec(),
                added: vec![names[step].clone()],
                outcome: draws.quantiles(),
                draws,
                added_life_years: 10.0,
            }
        };
        FacilityPotential {
            id: format!("F{id}"),
            floor_area_m2: None,
            baseline: None,
            calibration: None,
            expected_kwh: None,
            end_uses: Vec::new(),
            singles: Vec::new(),
            packages: packages.iter().enumerate().map(|(step, values)| package(step, values)).collect(),
            findings: Vec::new(),
        }
    }

    fn settings(yearly_budget: f64, years: u16) -> PlanSettings {
        PlanSettings { yearly_budget, first_year: 2027, years, discount_rate: 0.05, objective: Objective::Carbon }
    }

    fn tonnes(plan: &Plan) -> f64 {
        plan.years.last().map_or(0.0, |year| year.reached.emissions_t.p50)
    }

    /// Best total over every choice of one package (or none) per facility: exact, and not by this module's method.
    fn exhaustive(facilities: &[FacilityPotential], money: f64) -> f64 {
        let Some((first, rest)) = facilities.split_first() else { return 0.0 };
        let with = first
            .packages
            .iter()
            .filter(|package| package.outcome.capex.p50 <= money)
            .map(|package| package.outcome.emissions_t.p50 + exhaustive(rest, money - package.outcome.capex.p50));
        with.fold(exhaustive(rest, money), f64::max)
    }

    #[test]
    fn the_most_carbon_per_money_comes_first_and_large_works_take_years() {
        let facilities = [facility(0, &[(30.0, 30.0, 0.0)]), facility(1, &[(10.0, 40.0, 9.0), (60.0, 60.0, 10.0)])];
        let plan = plan(&facilities, &settings(25.0, 4));
        let order: Vec<(&str, i16, i16)> =
            plan.items.iter().map(|item| (item.facility_id.as_str(), item.start_year, item.year)).collect();
        assert_eq!(order, [("F1", 2027, 2027), ("F0", 2027, 2028), ("F1", 2028, 2030)]);
        assert_eq!(plan.items[0].reason, ReasonCode::PaysForItself);
        assert_eq!(plan.items[1].reason, ReasonCode::LowestCostPerTonne);
        assert!((plan.items[0].simple_payback_years.unwrap() - 10.0 / 9.0).abs() < 1e-12);
        assert_eq!(plan.items[1].simple_payback_years, None);
        assert_eq!(plan.years.iter().map(|year| year.spent).collect::<Vec<_>>(), [25.0, 25.0, 25.0, 15.0]);
        assert_eq!(
            plan.years.iter().map(|year| year.reached.emissions_t.p50).collect::<Vec<_>>(),
            [40.0, 70.0, 70.0, 90.0]
        );
    }

    /// Taylor (2012): of two measures that save money, cost per tonne would prefer the one that avoids less:
    /// −100 / 1 t before −100 / 10 t.
    #[test]
    fn of_two_that_save_money_the_larger_reduction_goes_first() {
        let facilities = [facility(0, &[(100.0, 1.0, 25.9)]), facility(1, &[(100.0, 10.0, 25.9)])];
        let plan = plan(&facilities, &settings(100.0, 2));
        assert_eq!(plan.items[0].facility_id, "F1");
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_said() {
        let plan = plan(&[facility(0, &[(500.0, 900.0, 1.0)]), facility(1, &[(50.0, 1.0, 0.0)])], &settings(10.0, 6));
        assert_eq!(plan.items.len(), 1);
        assert_eq!(plan.items[0].reason, ReasonCode::FitsBudget);
        assert_eq!((plan.left_out[0].facility_id.as_str(), plan.left_out[0].beyond_budget), ("F0", true));
    }

    #[test]
    fn no_money_or_no_years_buys_only_what_is_free() {
        let facilities = [facility(0, &[(0.0, 5.0, 1.0), (10.0, 6.0, 1.0)])];
        let free = plan(&facilities, &settings(0.0, 3));
        assert_eq!((free.items.len(), tonnes(&free)), (1, 5.0));
        assert!(plan(&facilities, &settings(10.0, 0)).items.is_empty());
    }

    prop_compose! {
        fn portfolio()(steps in prop::collection::vec(
            prop::collection::vec((0.0..40.0_f64, 0.1..30.0_f64, -2.0..9.0_f64), 1..4), 1..6,
        )) -> Vec<FacilityPotential> {
            let cumulate = |(id, steps): (usize, &Vec<(f64, f64, f64)>)| {
                let mut sum = (0.0, 0.0, 0.0);
                let packages: Vec<_> = steps.iter().map(|step| {
                    sum = (sum.0 + step.0, sum.1 + step.1, sum.2 + step.2);
                    sum
                }).collect();
                facility(id, &packages)
            };
            steps.iter().enumerate().map(cumulate).collect()
        }
    }

    proptest! {
        #[test]
        fn a_plan_is_within_one_increment_of_the_optimum(facilities in portfolio(), budget in 1.0..60.0_f64) {
            let made = plan(&facilities, &settings(budget, 3));
            let best = exhaustive(&facilities, budget * 3.0);
            let largest = facilities
                .iter()
                .flat_map(|facility| increments(0, facility, &settings(budget, 3)))
                .fold(0.0, |most: f64, increment| most.max(increment.benefit));
            prop_assert!(tonnes(&made) >= best - largest - 1e-9, "{} of {best}, item {largest}", tonnes(&made));
            prop_assert!(tonnes(&made) <= best + 1e-9);
        }

        #[test]
        fn no_year_spends_more_than_its_budget(facilities in portfolio(), budget in 1.0..60.0_f64) {
            let made = plan(&facilities, &settings(budget, 3));
            prop_assert!(made.years.iter().all(|year| year.spent <= budget * (1.0 + 1e-12)));
            let paid: f64 = made.years.iter().map(|year| year.spent).sum();
            let worth: f64 = made.items.iter().map(|item| item.outcome.capex.p50).sum();
            prop_assert!((paid - worth).abs() < 1e-4 * budget);
        }

        #[test]
        fn from_the_largest_useful_budget_on_nothing_is_added(facilities in portfolio(), more in 0.0..60.0_f64) {
            let ranking = Ranking::new(&facilities, &settings(0.0, 3));
            let budget = ranking.largest_useful_budget();
            prop_assert!(ranking.bought(budget).iter().all(|bought| *bought));
            prop_assert_eq!(tonnes(&ranking.plan(budget)), tonnes(&ranking.plan(budget + more)));
        }

        #[test]
        fn a_ranking_says_of_every_budget_what_its_plan_says(facilities in portfolio(), budget in 0.0..60.0_f64) {
            let ranking = Ranking::new(&facilities, &settings(7.0, 3));
            let made = plan(&facilities, &settings(budget, 3));
            prop_assert_eq!(&ranking.plan(budget), &made);
            prop_assert_eq!(ranking.years(budget), made.years);
            let bought = ranking.bought(budget).iter().filter(|bought| **bought).count();
            prop_assert_eq!(bought + made.left_out.len(), ranking.increments().len());
        }

        #[test]
        fn more_money_never_buys_fewer_tonnes(
            facilities in portfolio(), budget in 1.0..60.0_f64, more in 0.0..30.0_f64,
        ) {
            let small = tonnes(&plan(&facilities, &settings(budget, 3)));
            let large = tonnes(&plan(&facilities, &settings(budget + more, 3)));
            prop_assert!(large >= small - 1e-9, "{large} for more money, {small} for less");
        }
    }
}
