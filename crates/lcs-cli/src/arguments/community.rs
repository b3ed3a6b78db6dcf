//! `lcs community`

use clap::{Args, Subcommand, ValueEnum};
use lcs_app::{BlockLayout, BlockObjective, OptimiseRequest, OutageRequest, SettleRequest, SettlementRule};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Community {
    #[command(subcommand)]
    pub(crate) command: CommunityCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CommunityCommand {
    /// Best sizes of sun, battery and converters, and how to run them
    Optimise(Optimise),
    /// How long the block lives on its own, from every hour of the year
    Outage(Outage),
    /// Share the block's bill among its houses
    Settle(Settle),
}

#[derive(Debug, Args)]
pub(crate) struct Optimise {
    /// The block's TOML file (`lcs schema block`; examples lie in examples/community), or a folder with params.json and
    /// series_8760.csv
    block: PathBuf,
    /// What is made least
    #[arg(long, value_enum, default_value_t = Objective::Cost)]
    objective: Objective,
    /// Price of CO2 in the cost, currency/kg
    #[arg(long, value_name = "PRICE", conflicts_with = "objective")]
    carbon_price: Option<f64>,
    /// Every house with its own meter, sun and battery
    #[arg(long)]
    house_by_house: bool,
    /// Write the powers of every step to this file
    #[arg(long, value_name = "CSV")]
    schedule: Option<PathBuf>,
}

impl Optimise {
    pub(crate) fn request(&self) -> OptimiseRequest {
        OptimiseRequest {
            block: self.block.clone(),
            objective: match (self.carbon_price, self.objective) {
                (Some(price), _) => BlockObjective::CostWithCarbonPrice(price),
                (None, Objective::Cost) => BlockObjective::Cost,
                (None, Objective::Co2) => BlockObjective::Carbon,
            },
            layout: if self.house_by_house { BlockLayout::HouseByHouse } else { BlockLayout::OneBus },
            schedule: self.schedule.clone(),
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Outage {
    /// The block's TOML file, or a folder with params.json and series_8760.csv
    block: PathBuf,
    /// Photovoltaic plant, kWp
    #[arg(long, value_name = "KW")]
    pv_kw: f64,
    /// Battery, kWh
    #[arg(long, value_name = "KWH")]
    battery_kwh: f64,
    /// Its power either way, kW
    #[arg(long, value_name = "KW")]
    battery_kw: f64,
    /// Share of the load that must be served
    #[arg(long, value_name = "SHARE")]
    critical_share: f64,
    /// How full the battery is when the grid fails
    #[arg(long, value_name = "SHARE")]
    initial_soc: f64,
}

impl Outage {
    pub(crate) fn request(&self) -> OutageRequest {
        OutageRequest {
            block: self.block.clone(),
            pv_kw: self.pv_kw,
            battery_kwh: self.battery_kwh,
            battery_kw: self.battery_kw,
            critical_share: self.critical_share,
            initial_soc: self.initial_soc,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Settle {
    /// The block's folder with loads_50x8760_kw.csv, or a TOML file that names `series.house_file`
    block: PathBuf,
    /// The rule
    #[arg(long, value_enum)]
    rule: Rule,
}

impl Settle {
    pub(crate) fn request(&self) -> SettleRequest {
        SettleRequest {
            block: self.block.clone(),
            rule: match self.rule {
                Rule::Mmr => SettlementRule::MidMarketRate,
                Rule::Sdr => SettlementRule::SupplyDemandRatio,
                Rule::BillSharing => SettlementRule::BillSharing,
            },
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Objective {
    /// Yearly cost
    Cost,
    /// CO2 of what is bought
    Co2,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Rule {
    /// Mid-market rate: houses trade halfway between buying and selling price
    Mmr,
    /// Supply-demand ratio: the price follows how much there is
    Sdr,
    /// One mean price for what is taken, one for what is given
    BillSharing,
}
