//! The parameters of the reference block as they lie in its `params.json`.

use crate::{
    Battery, Block, Converter, DemandCharge, DemandPeriod, Export, Grid, HomePlant, Homes, ImportPrice, Pv,
    Requirements, SeriesSource, Weekday,
};
use serde::{Deserialize, Serialize};

/// Greatest power between a house and the block in the reference data, kW.
const REFERENCE_LINK_KW: f64 = 20.0;

/// `params.json` of the reference block; prices in JPY.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReferenceParameters {
    /// Number of houses.
    pub houses: u32,
    /// Steps of the series, h.
    pub hours: u32,
    /// Photovoltaic plant, JPY/kW a year.
    pub pv_capex_jpy_per_kw_yr: f64,
    /// Greatest photovoltaic power, kW.
    pub pv_kw_max: f64,
    /// Battery, JPY/kWh a year.
    pub bat_energy_jpy_per_kwh_yr: f64,
    /// Charger, JPY/kW a year.
    pub charger_jpy_per_kw_yr: f64,
    /// Discharger, JPY/kW a year.
    pub discharger_jpy_per_kw_yr: f64,
    /// Energy stored per energy taken from the bus.
    pub eta_charge: f64,
    /// Energy given to the bus per energy taken from the cells.
    pub eta_discharge: f64,
    /// What a kWh into the grid earns, JPY.
    pub export_price_jpy_per_kwh: f64,
    /// Greatest power into the grid, kW.
    pub export_kw_max: f64,
    /// What the greatest import of the year costs, JPY/kW.
    pub peak_charge_jpy_per_kw_yr: f64,
    /// Plant of each house.
    pub per_house: ReferenceHouse,
}

/// Plant and wires of each house of the reference block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReferenceHouse {
    /// Battery, kWh.
    pub battery_kwh: f64,
    /// Battery power, kW.
    pub battery_kw: f64,
    /// Photovoltaic plant, kWp.
    pub pv_kw: f64,
    /// What a kWh from the block pays for the wires, JPY.
    pub network_fee_jpy_per_kwh: f64,
    /// What the greatest import of a month costs, JPY/kW.
    pub peak_charge_jpy_per_kw_month: f64,
}

impl From<&ReferenceParameters> for Block {
    fn from(parameters: &ReferenceParameters) -> Self {
        let converter = |cost_per_kw_year| Converter { cost_per_kw_year, ..Converter::default() };
        let house = &parameters.per_house;
        Self {
            name: "reference block".into(),
            currency: "JPY".into(),
            step_minutes: 60,
            first_weekday: Weekday::default(),
            first_day: 1,
            series: SeriesSource::default(),
            grid: Grid {
                import_price: ImportPrice::Series,
                connection_kw: None,
                loss_share: 0.0,
                demand_charge: Some(DemandCharge {
                    cost_per_kw: parameters.peak_charge_jpy_per_kw_yr,
                    period: DemandPeriod::Year,
                    paid_kw: 0.0,
                }),
                export: Some(Export {
                    price_per_kwh: parameters.export_price_jpy_per_kwh,
                    max_kw: Some(parameters.export_kw_max),
                }),
                carbon_kg_per_kwh: 0.0,
            },
            pv: Some(Pv {
                cost_per_kw_year: parameters.pv_capex_jpy_per_kw_yr,
                min_kw: 0.0,
                max_kw: Some(parameters.pv_kw_max),
            }),
            battery: Some(Battery {
                cost_per_kwh_year: parameters.bat_energy_jpy_per_kwh_yr,
                min_kwh: 0.0,
                max_kwh: None,
                charger: converter(parameters.charger_jpy_per_kw_yr),
                discharger: converter(parameters.discharger_jpy_per_kw_yr),
                charge_efficiency: parameters.eta_charge,
                discharge_efficiency: parameters.eta_discharge,
                standing_loss_per_day: 0.0,
            }),
            vehicles: Vec::new(),
            hot_water: None,
            homes: Some(Homes {
                equipment: vec![HomePlant {
                    pv_kw: house.pv_kw,
                    battery_kwh: house.battery_kwh,
                    battery_kw: house.battery_kw,
                    charge_efficiency: parameters.eta_charge,
                    discharge_efficiency: parameters.eta_discharge,
                }],
                link_kw: REFERENCE_LINK_KW,
                network_fee_per_kwh: house.network_fee_jpy_per_kwh,
                peak_charge_per_kw_month: house.peak_charge_jpy_per_kw_month,
            }),
            requirements: Requirements::default(),
            preconditions: Vec::new(),
            facts: crate::Facts::default(),
            settlement: crate::SettlementTerms::default(),
            place: None,
            claims: crate::Claims::default(),
        }
    }
}
