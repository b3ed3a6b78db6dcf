//! The tables of the report on a block: its year, sizes, outages, bills, or the limits that stand in the way.

use super::{OUTAGES_H, Words, id};
use crate::community::{
    answer::PlannedBlock,
    limit::BlockLimit,
    pictures::{CommonBillPayer, RuleBills, SizeFigure, SurvivalPoint},
};
use lcs_locale::Arguments;
use lcs_report::{PaperCell, PaperSection, PaperTable};

impl Words<'_> {
    pub(super) fn year(&self, plan: &PlannedBlock) -> PaperSection {
        let currency = self.answer.currency.as_str();
        let figures = [
            ("plant-cost", plan.plant_cost, currency, 0),
            ("energy-cost", plan.energy_cost, currency, 0),
            ("demand-cost", plan.demand_cost, currency, 0),
            ("export-income", plan.export_income, currency, 0),
            ("total-cost", plan.cost, currency, 0),
            ("consumption", plan.consumption_kwh, "kWh", 0),
            ("pv", plan.pv_kwh, "kWh", 0),
            ("pv-unused", plan.pv_unused_kwh, "kWh", 0),
            ("import", plan.import_kwh, "kWh", 0),
            ("export", plan.export_kwh, "kWh", 0),
            ("peak", plan.import_peak_kw, "kW", 1),
            ("carbon", plan.carbon_kg, "kg CO2", 0),
        ];
        let row = |(key, value, unit, decimals): (&str, f64, &str, u8)| {
            vec![
                PaperCell::Text(self.word(&format!("block-report-figure-{key}"))),
                PaperCell::Number(value, decimals),
                PaperCell::Text(unit.to_owned()),
            ]
        };
        let heads = [("figure", ""), ("value", ""), ("unit", "")];
        PaperSection {
            heading: self.word("block-report-year"),
            sentences: Vec::new(),
            table: self.table(&heads, figures.into_iter().map(row).collect()),
        }
    }

    pub(super) fn sizes(&self, plan: &PlannedBlock) -> PaperSection {
        let row = |size: &SizeFigure| {
            vec![
                PaperCell::Text(self.word(&format!("block-report-plant-{}", id(&size.plant)))),
                PaperCell::Number(size.size, 1),
                PaperCell::Number(size.least, 1),
                PaperCell::maybe(size.most, 1),
                PaperCell::Text(size.unit.clone()),
                PaperCell::Text(self.word(&format!("block-report-bound-{}", id(&size.bound)))),
            ]
        };
        let heads = [("plant", ""), ("size", ""), ("least", ""), ("most", ""), ("unit", ""), ("bound", "")];
        PaperSection {
            heading: self.word("block-report-sizes"),
            sentences: Vec::new(),
            table: self.table(&heads, plan.sizes.iter().map(row).collect()),
        }
    }

    pub(super) fn outages(&self, plan: &PlannedBlock) -> PaperSection {
        let Some(outage) = &plan.outage else { return PaperSection::default() };
        let told = outage.curve.iter().filter(|at| OUTAGES_H.contains(&at.hours));
        let row = |at: &SurvivalPoint| {
            let shares = std::iter::once(at.all).chain(at.by_season.iter().copied());
            let shares = shares.map(|share| PaperCell::Number(100.0 * share, 1));
            std::iter::once(PaperCell::Number(at.hours, 0)).chain(shares).collect()
        };
        let heads =
            [("outage", "h"), ("all", "%"), ("season-1", "%"), ("season-2", "%"), ("season-3", "%"), ("season-4", "%")];
        let arguments = Arguments::new()
            .text("share", self.percent(outage.critical_share))
            .text("energy", self.amount(outage.battery_kwh, "kWh", 0))
            .text("full", self.percent(outage.initial_soc));
        PaperSection {
            heading: self.word("block-report-outages"),
            sentences: vec![self.say("block-report-outages-explained", arguments)],
            table: self.table(&heads, told.map(row).collect()),
        }
    }

    pub(super) fn rules(&self, plan: &PlannedBlock) -> PaperSection {
        let currency = self.answer.currency.as_str();
        let row = |rule: &RuleBills| {
            let saving = |at: usize| PaperCell::maybe(rule.saving_spread.get(at).copied(), 0);
            vec![
                PaperCell::Text(self.word(&format!("block-report-rule-{}", id(&rule.rule)))),
                PaperCell::Number(rule.total, 0),
                saving(0),
                saving(1),
                saving(2),
                PaperCell::Number(f64::from(rule.worse_off), 0),
                PaperCell::maybe(rule.savings_gini, 2),
                PaperCell::maybe(rule.common.map(|common| common.bill), 0),
            ]
        };
        let heads = [
            ("rule", ""),
            ("bills", currency),
            ("saving-least", currency),
            ("saving-middle", currency),
            ("saving-most", currency),
            ("worse-off", ""),
            ("gini", ""),
            ("common", currency),
        ];
        let payer = plan.bills.first().and_then(|rule| rule.common).map(|common| {
            self.word(match common.payer {
                CommonBillPayer::ByUse => "block-report-payer-by-use",
                CommonBillPayer::Equally => "block-report-payer-equally",
                CommonBillPayer::ByArea => "block-report-payer-by-area",
                CommonBillPayer::ManagementBody => "block-report-payer-management-body",
            })
        });
        PaperSection {
            heading: self.word("block-report-rules"),
            sentences: std::iter::once(self.word("block-report-rules-explained")).chain(payer).collect(),
            table: self.table(&heads, plan.bills.iter().map(row).collect()),
        }
    }

    pub(super) fn homes(&self, plan: &PlannedBlock) -> PaperSection {
        let currency = self.answer.currency.as_str();
        let homes = plan.bills.first().map_or(0, |rule| rule.bills.len());
        let row = |home: usize| {
            let bills = plan.bills.iter().map(|rule| PaperCell::maybe(rule.bills.get(home).copied(), 0));
            std::iter::once(PaperCell::Number(home as f64 + 1.0, 0))
                .chain(bills)
                .chain([PaperCell::maybe(plan.grid_only_bills.get(home).copied(), 0)])
                .collect()
        };
        let rule =
            |rule: &RuleBills| (self.word(&format!("block-report-rule-{}", id(&rule.rule))), currency.to_owned());
        let columns = std::iter::once((self.word("block-report-head-home"), String::new()))
            .chain(plan.bills.iter().map(rule))
            .chain([(self.word("block-report-head-grid-only"), currency.to_owned())])
            .collect();
        PaperSection {
            heading: self.word("block-report-homes"),
            sentences: vec![self.word("block-report-homes-explained")],
            table: Some(PaperTable { columns, rows: (0..homes).map(row).collect() }),
        }
    }

    pub(super) fn limits(&self) -> PaperSection {
        let row = |limit: &BlockLimit| {
            vec![
                PaperCell::Text(limit.limit.clone()),
                PaperCell::Number(limit.asked, 1),
                PaperCell::Number(limit.needed, 1),
                PaperCell::Text(limit.unit.clone()),
            ]
        };
        let heads = [("limit", ""), ("asked", ""), ("needed", ""), ("unit", "")];
        PaperSection {
            heading: self.word("block-report-limits"),
            sentences: vec![self.word("block-report-limits-explained")],
            table: self.table(&heads, self.answer.limits.iter().map(row).collect()),
        }
    }
}
