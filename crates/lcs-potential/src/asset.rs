//! Assets without a thermal zone: billed electricity split by the parts that are counted, or by shares.

use crate::model::{Applied, Energy};
use crate::quantile::quantile;
use crate::{Baseline, EndUseEnergy};
use lcs_pack::{CountedUnit, Effect, EndUseArchetype, Measure};
use std::collections::BTreeMap;

/// Billed energy by end use.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AssetModel {
    /// End use and electricity, kWh.
    uses: Vec<(String, f64)>,
    /// Other carriers: no measure acts on them.
    heat_kwh: f64,
}

impl AssetModel {
    /// Splits the baseline; `probability` gives the probability of each share in turn. Shares are scaled to sum to 1.
    /// Where parts are counted (lamps, lifts), their energy takes the place of the median share, and the range around it
    /// stays.
    pub(crate) fn new(
        archetype: &EndUseArchetype,
        baseline: &Baseline,
        counts: &BTreeMap<CountedUnit, f64>,
        mut probability: impl FnMut() -> f64,
    ) -> Self {
        let counted_kwh = archetype.bottom_up_kwh(counts);
        let shares: Vec<(String, f64)> = archetype
            .shares
            .iter()
            .map(|(end_use, share)| {
                let drawn = quantile(share, probability()).max(0.0);
                let counted = counted_kwh.as_ref().and_then(|kwh| kwh.get(end_use)).filter(|_| share.p50 > 0.0);
                (end_use.clone(), counted.map_or(drawn, |kwh| kwh * drawn / share.p50))
            })
            .collect();
        let sum: f64 = shares.iter().map(|(_, share)| share).sum();
        let scale = if sum > 0.0 { baseline.electricity_kwh / sum } else { 0.0 };
        let mut uses: Vec<_> = shares.into_iter().map(|(end_use, share)| (end_use, share * scale)).collect();
        if sum <= 0.0 {
            uses.push(("unexplained".to_owned(), baseline.electricity_kwh));
        }
        Self { uses, heat_kwh: baseline.heat_kwh }
    }

    pub(crate) fn base(&self) -> Energy {
        Energy { electricity_kwh: self.uses.iter().map(|(_, kwh)| kwh).sum(), heat_kwh: self.heat_kwh }
    }

    /// Factors of measures on one end use multiply.
    pub(crate) fn with(&self, measures: &[Applied<'_>]) -> Option<Energy> {
        let after: Vec<f64> = self
            .uses
            .iter()
            .map(|(end_use, kwh)| {
                measures.iter().fold(*kwh, |kwh, (measure, probability)| kwh * factor(measure, end_use, *probability))
            })
            .collect();
        let changed = after.iter().zip(&self.uses).any(|(after, (_, before))| after != before);
        changed.then(|| Energy { electricity_kwh: after.iter().sum(), heat_kwh: self.heat_kwh })
    }

    pub(crate) fn end_uses(&self) -> Vec<EndUseEnergy> {
        let mut rows: Vec<EndUseEnergy> = self
            .uses
            .iter()
            .map(|(end_use, kwh)| EndUseEnergy { end_use: end_use.clone(), electricity_kwh: *kwh, heat_kwh: 0.0 })
            .collect();
        if self.heat_kwh > 0.0 {
            rows.push(EndUseEnergy {
                end_use: "unexplained".to_owned(),
                electricity_kwh: 0.0,
                heat_kwh: self.heat_kwh,
            });
        }
        rows
    }
}

/// What a measure leaves of an end use.
fn factor(measure: &Measure, of: &str, probability: f64) -> f64 {
    let effects = measure.effects.iter().filter_map(|effect| match effect {
        Effect::EndUse { end_use, factor } if end_use == of => Some(factor),
        Effect::Lighting { factor } if of == "lighting" => Some(factor),
        Effect::Fans { factor } if of == "fans" => Some(factor),
        _ => None,
    });
    // A measure may name one end use by a general and a special effect: the stronger counts, not both.
    effects.map(|range| quantile(range, 1.0 - probability).clamp(0.0, 1.0)).fold(1.0, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{housing_common, measure, ranged};
    use lcs_pack::PerUnit;

    fn model() -> AssetModel {
        let baseline = Baseline { electricity_kwh: 100_000.0, heat_kwh: 500.0, emissions_t: 75.0, estimated: false };
        AssetModel::new(&housing_common(), &baseline, &BTreeMap::new(), || 0.5)
    }

    /// By hand: 20 lamps of 50 W for 4,000 h are 4,000 kWh where lighting has a share of 0.5, so the asset would use
    /// 8,000 kWh; two lifts of 1,500 kWh together are 3,000 of it and the pumps keep their 0.2 of the whole. Of what is
    /// counted (4,000 + 3,000 kWh at shares of 0.8) the pumps' 0.2 is 1,750 kWh. Billed are 87,500 kWh, ten times that.
    #[test]
    fn counted_parts_split_the_bill() {
        let mut archetype = housing_common();
        let part = |end_use: &str, unit, power_w: f64, hours: f64| PerUnit {
            end_use: end_use.to_owned(),
            unit,
            power_w: ranged(power_w, power_w, power_w),
            hours_per_year: ranged(hours, hours, hours),
        };
        archetype.per_unit = vec![
            part("lighting", CountedUnit::Lamp, 50.0, 4_000.0),
            part("lifts", CountedUnit::Lift, 1_500.0, 1_000.0),
        ];
        let counts = BTreeMap::from([(CountedUnit::Lamp, 20.0), (CountedUnit::Lift, 2.0)]);
        let baseline = Baseline { electricity_kwh: 87_500.0, heat_kwh: 0.0, emissions_t: 65.0, estimated: false };
        let uses = AssetModel::new(&archetype, &baseline, &counts, || 0.5).uses;
        for (end_use, kwh) in [("lighting", 40_000.0), ("lifts", 30_000.0), ("pumps", 17_500.0)] {
            let found = uses.iter().find(|(id, _)| id == end_use).unwrap().1;
            assert!((found - kwh).abs() < 1e-6, "{end_use}: {found}");
        }
    }

    fn end_use(end_use: &str, factor: f64) -> Effect {
        Effect::EndUse { end_use: end_use.to_owned(), factor: ranged(factor, factor, factor) }
    }

    /// Lighting is half of it: 100,000 x 0.5 x (1 - 0.4 x 0.9) = 32,000 kWh by hand; two measures multiply.
    #[test]
    fn factors_on_one_end_use_multiply() {
        let led = measure("led", vec![end_use("lighting", 0.4)]);
        let dimming = measure("dimming", vec![end_use("lighting", 0.9)]);
        let after = model().with(&[(&led, 0.5), (&dimming, 0.5)]).unwrap();
        assert!((model().base().electricity_kwh - after.electricity_kwh - 32_000.0).abs() < 1e-6);
        assert_eq!(after.heat_kwh, 500.0);
        let chiller = measure("cooling", vec![end_use("cooling", 0.5)]);
        assert_eq!(model().with(&[(&chiller, 0.5)]), None);
    }
}
