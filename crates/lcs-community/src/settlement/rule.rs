//! Prices inside the block, by rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the block's bill is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// What was bought is shared by deficit, what was sold by surplus, over the whole time.
    BillSharing,
    /// Mid-market rate: exchange at the mean of import and export price.
    #[serde(rename = "mmr")]
    MidMarketRate,
    /// Supply–demand ratio: the more surplus, the lower the price.
    #[serde(rename = "sdr")]
    SupplyDemandRatio,
    /// The price of the bus from the duals of a plan; what it collects too much or too little is shared by energy
    /// traded.
    #[serde(rename = "nodal")]
    BusPrice,
}

/// What is exchanged in a step.
pub(super) struct Exchange {
    pub surplus_kwh: f64,
    pub deficit_kwh: f64,
    pub import_price: f64,
    pub export_price: f64,
    pub bus_price: Option<f64>,
}

impl Exchange {
    /// What the block pays the grid.
    pub(super) fn cost(&self) -> f64 {
        Prices { buy: self.import_price, sell: self.export_price }.charge(self.deficit_kwh - self.surplus_kwh)
    }
}

/// Prices of a step inside the block.
#[derive(Clone, Copy)]
pub(super) struct Prices {
    pub buy: f64,
    pub sell: f64,
}

impl Prices {
    /// What drawing (above 0) or giving (below 0) an energy costs.
    pub(super) fn charge(self, energy_kwh: f64) -> f64 {
        energy_kwh * if energy_kwh > 0.0 { self.buy } else { self.sell }
    }
}

pub(super) fn prices(rule: Rule, exchange: &Exchange) -> Prices {
    match rule {
        Rule::MidMarketRate => mid_market_rate(exchange),
        Rule::SupplyDemandRatio => supply_demand_ratio(exchange),
        Rule::BusPrice | Rule::BillSharing => {
            let price = exchange.bus_price.unwrap_or(exchange.import_price);
            Prices { buy: price, sell: price }
        }
    }
}

/// Exchange at the mean of both prices; who is many trades the rest with the grid, and all of that side share it.
///
/// # Source
/// Long et al., Peer-to-peer energy trading in a community microgrid, IEEE PES General Meeting 2017,
/// doi:10.1109/PESGM.2017.8274546.
fn mid_market_rate(exchange: &Exchange) -> Prices {
    let (surplus, deficit) = (exchange.surplus_kwh, exchange.deficit_kwh);
    let mid = 0.5 * (exchange.import_price + exchange.export_price);
    if surplus > deficit {
        Prices { buy: mid, sell: (deficit * mid + (surplus - deficit) * exchange.export_price) / surplus }
    } else if deficit > surplus {
        Prices { buy: (surplus * mid + (deficit - surplus) * exchange.import_price) / deficit, sell: mid }
    } else {
        Prices { buy: mid, sell: mid }
    }
}

/// The selling price falls from the import price, where nothing is over, to the export price, where all is met.
///
/// # Source
/// Liu et al., Energy-sharing model with price-based demand response for microgrids of peer-to-peer prosumers, IEEE
/// Trans. Power Syst. 32 (2017) 3569–3583, doi:10.1109/TPWRS.2017.2649558.
fn supply_demand_ratio(exchange: &Exchange) -> Prices {
    let (import, export) = (exchange.import_price, exchange.export_price);
    let ratio = exchange.surplus_kwh / exchange.deficit_kwh;
    if exchange.deficit_kwh <= 0.0 || ratio > 1.0 {
        return Prices { buy: export, sell: export };
    }
    let blend = (import - export) * ratio + export;
    let sell = if blend > 0.0 { export * import / blend } else { 0.0 };
    Prices { buy: sell * ratio + import * (1.0 - ratio), sell }
}
