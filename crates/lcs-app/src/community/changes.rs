//! What somebody changes in a block to see what comes of it, without touching its file.

use crate::AppError;
use lcs_community::{Block, Export, ImportPrice, Objective, OutageTarget, Series, Vehicles};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Share of all start hours from which a required outage must be survived, where the block does not say another.
const PROBABILITY: f64 = 0.95;

/// Cars that are added to a block without any: those of the shared cars in Urawa-Misono, as published, with assumed power.
fn added_cars(count: u32) -> Vehicles {
    Vehicles {
        name: "shared cars".to_owned(),
        count,
        battery_kwh: 40.0,
        charge_kw: 6.0,
        discharge_kw: 6.0,
        charge_efficiency: 0.95,
        discharge_efficiency: 0.95,
        min_soc: 0.2,
        departure_soc: 0.8,
        trips: Vec::new(),
    }
}

/// Changes to a block; what is left out stays as its file says.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, IntoParams, ToSchema)]
#[into_params(parameter_in = Query)]
pub struct BlockChanges {
    /// Photovoltaic plant, kWp: its size where the block gives one, else the most that fits
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0)]
    #[schema(minimum = 0)]
    pub pv_kw: Option<f64>,
    /// Shared battery, kWh, likewise
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0)]
    #[schema(minimum = 0)]
    pub battery_kwh: Option<f64>,
    /// Cars of the first group; in a block without cars, shared cars of 40 kWh that give power back
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(maximum = 1000)]
    #[schema(maximum = 1000)]
    pub vehicles: Option<u32>,
    /// Price of energy from the grid as a multiple of the block's
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0)]
    #[schema(minimum = 0)]
    pub price_factor: Option<f64>,
    /// Greatest power into the grid, kW; 0 for none. Where the block has no price for it, it earns nothing
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0)]
    #[schema(minimum = 0)]
    pub export_kw: Option<f64>,
    /// Price of CO2 in what is made least, currency/kg
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0)]
    #[schema(minimum = 0)]
    pub carbon_price_per_kg: Option<f64>,
    /// Least share of the consumption that does not come from the grid, 0 to 1
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0, maximum = 1)]
    #[schema(minimum = 0, maximum = 1)]
    pub local_share: Option<f64>,
    /// Outage that must be survived, h; 0 for none
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(maximum = 720)]
    #[schema(maximum = 720)]
    pub outage_hours: Option<u32>,
    /// Share of the load that is served in an outage, 0 to 1
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0, maximum = 1)]
    #[schema(minimum = 0, maximum = 1)]
    pub critical_share: Option<f64>,
    /// Roof of all houses, m², as a fact for the conditions
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0)]
    #[schema(minimum = 0)]
    pub roof_area_m2: Option<f64>,
    /// Greatest power of the connection to the grid, kW
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 0)]
    #[schema(minimum = 0)]
    pub connection_kw: Option<f64>,
}

impl BlockChanges {
    /// What is made least.
    pub(super) fn objective(&self) -> Objective {
        match self.carbon_price_per_kg {
            Some(price) if price > 0.0 => Objective::CostWithCarbonPrice(price),
            _ => Objective::Cost,
        }
    }

    /// Lays the changes over a block and the prices of its series.
    pub(super) fn apply(&self, block: &mut Block, series: &mut Series) -> Result<(), AppError> {
        self.checked()?;
        if let (Some(size), Some(pv)) = (self.pv_kw, &mut block.pv) {
            let given = pv.max_kw == Some(pv.min_kw);
            (pv.min_kw, pv.max_kw) = (if given { size } else { pv.min_kw.min(size) }, Some(size));
        }
        if let (Some(size), Some(battery)) = (self.battery_kwh, &mut block.battery) {
            let given = battery.max_kwh == Some(battery.min_kwh);
            (battery.min_kwh, battery.max_kwh) = (if given { size } else { battery.min_kwh.min(size) }, Some(size));
        }
        match (self.vehicles, block.vehicles.first_mut()) {
            (Some(count), Some(group)) => group.count = count,
            (Some(count), None) if count > 0 => block.vehicles.push(added_cars(count)),
            _ => {}
        }
        if let Some(factor) = self.price_factor {
            scale_prices(block, series, factor);
        }
        if let Some(most) = self.export_kw {
            let price_per_kwh = block.export_price();
            block.grid.export = (most > 0.0).then_some(Export { price_per_kwh, max_kw: Some(most) });
        }
        if let Some(area) = self.roof_area_m2 {
            block.facts.roof_area_m2 = Some(area);
        }
        if let Some(most) = self.connection_kw {
            block.grid.connection_kw = Some(most);
        }
        if let Some(share) = self.local_share {
            block.requirements.min_local_share = (share > 0.0).then_some(share);
        }
        let stated = block.requirements.outage;
        let target = OutageTarget {
            hours: self.outage_hours.or(stated.map(|target| target.hours)).unwrap_or(0),
            probability: stated.map_or(PROBABILITY, |target| target.probability),
            critical_share: self.critical_share.or(stated.map(|target| target.critical_share)).unwrap_or(1.0),
            initial_soc: stated.map_or(1.0, |target| target.initial_soc),
        };
        block.requirements.outage = (target.hours > 0).then_some(target);
        Ok(())
    }

    fn checked(&self) -> Result<(), AppError> {
        let amounts = [
            ("pv_kw", self.pv_kw),
            ("battery_kwh", self.battery_kwh),
            ("price_factor", self.price_factor),
            ("export_kw", self.export_kw),
            ("carbon_price_per_kg", self.carbon_price_per_kg),
            ("roof_area_m2", self.roof_area_m2),
            ("connection_kw", self.connection_kw),
        ];
        let shares = [("local_share", self.local_share), ("critical_share", self.critical_share)];
        let amounts = amounts.into_iter().map(|(key, value)| (key, value, f64::MAX));
        for (key, value, most) in amounts.chain(shares.into_iter().map(|(key, value)| (key, value, 1.0))) {
            if let Some(value) = value.filter(|value| !(0.0..=most).contains(value)) {
                let hint = if most == 1.0 { "give a share from 0 to 1" } else { "give 0 or more" };
                return Err(AppError::unusable(format!("`{key}` = {value} cannot be"), hint));
            }
        }
        Ok(())
    }
}

fn scale_prices(block: &mut Block, series: &mut Series, factor: f64) {
    match &mut block.grid.import_price {
        ImportPrice::Series => series.import_price_per_kwh.iter_mut().for_each(|price| *price *= factor),
        ImportPrice::Flat { price_per_kwh } => *price_per_kwh *= factor,
        ImportPrice::TimeOfUse { bands, otherwise_per_kwh } => {
            *otherwise_per_kwh *= factor;
            bands.iter_mut().for_each(|band| band.price_per_kwh *= factor);
        }
    }
}

/// Where the sliders stand and how far they may go.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockControls {
    /// Photovoltaic plant, kWp; none for a block without.
    #[schema(required)]
    pub pv_kw: Option<Control>,
    /// Battery, kWh; none for a block without.
    #[schema(required)]
    pub battery_kwh: Option<Control>,
    /// Cars of the first group.
    pub vehicles: Control,
    /// Multiple of the price of energy.
    pub price_factor: Control,
    /// Greatest power into the grid, kW.
    pub export_kw: Control,
    /// Price of CO2, currency/kg.
    pub carbon_price_per_kg: Control,
    /// Least local share.
    pub local_share: Control,
    /// Outage that must be survived, h.
    pub outage_hours: Control,
    /// Share of the load that is served in an outage.
    pub critical_share: Control,
}

/// A slider.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct Control {
    /// Where it stands.
    pub value: f64,
    /// What the block's file says.
    pub stated: f64,
    /// The most that it offers.
    pub most: f64,
    /// Whether it is the size itself, and not the most that a plan may take.
    pub given: bool,
}

impl BlockControls {
    /// The sliders of a block as its file says it, where `changed` is what the changes made of it.
    pub(super) fn of(stated: &Block, changed: &Block, series: &Series, changes: &BlockChanges) -> Self {
        let peak_kw = series.load_kw.iter().copied().fold(0.0, f64::max);
        let day_kwh = series.load_kw.iter().sum::<f64>() / series.len().max(1) as f64 * 24.0;
        let prices = stated.import_prices(series);
        let mean = prices.iter().sum::<f64>() / prices.len().max(1) as f64;
        let factor = stated.grid.carbon_kg_per_kwh;
        let control =
            |value: f64, stated: f64, most: f64| Control { value, stated, most: round_up(most), given: false };
        let room = |max: Option<f64>, usual: f64| max.unwrap_or(usual).max(usual);
        let cars = |block: &Block| block.vehicles.first().map_or(0.0, |group| f64::from(group.count));
        let export = |block: &Block| block.grid.export.map_or(0.0, |at| at.max_kw.unwrap_or(2.0 * peak_kw));
        let share = |block: &Block| block.requirements.min_local_share.unwrap_or(0.0);
        let outage = |block: &Block| block.requirements.outage.map_or(0.0, |target| f64::from(target.hours));
        let critical = stated.requirements.outage.map_or(1.0, |target| target.critical_share);
        Self {
            pv_kw: stated.pv.zip(changed.pv).map(|(was, is)| {
                let most = room(was.max_kw, 3.0 * peak_kw);
                let value = is.max_kw.unwrap_or(most);
                Control { given: was.max_kw == Some(was.min_kw), ..control(value, was.max_kw.unwrap_or(most), most) }
            }),
            battery_kwh: stated.battery.zip(changed.battery).map(|(was, is)| {
                let most = room(was.max_kwh.map(|max| 2.0 * max), 1.5 * day_kwh);
                let value = is.max_kwh.unwrap_or(most);
                Control { given: was.max_kwh == Some(was.min_kwh), ..control(value, was.max_kwh.unwrap_or(most), most) }
            }),
            vehicles: Control { given: true, ..control(cars(changed), cars(stated), (2.0 * cars(stated)).max(20.0)) },
            price_factor: control(changes.price_factor.unwrap_or(1.0), 1.0, 2.0),
            export_kw: control(export(changed), export(stated), 2.0 * peak_kw),
            carbon_price_per_kg: control(
                changes.carbon_price_per_kg.unwrap_or(0.0),
                0.0,
                if factor > 0.0 { mean / factor } else { 0.0 },
            ),
            local_share: control(share(changed), share(stated), 1.0),
            outage_hours: control(outage(changed), outage(stated), 72.0),
            critical_share: control(changes.critical_share.unwrap_or(critical), critical, 1.0),
        }
    }
}

/// To two digits, upwards; 1 and below stay.
fn round_up(value: f64) -> f64 {
    if value <= 1.0 {
        return value;
    }
    let size = 10f64.powf(value.log10().floor() - 1.0);
    (value / size).ceil() * size
}
