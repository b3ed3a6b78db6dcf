//! `lcs community`

use clap::{Args, Subcommand, ValueEnum};
use lcs_app::{
    BlockForecast, BlockLayout, BlockObjective, EffectEntry, EffectRequest, FrontAgainst, FrontRequest, GivenSizes,
    JudgeRequest, OperateRequest, OptimiseRequest, OutageRequest, OutageTarget, SettleRequest, SettlementRule,
};
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
    /// What less CO2 costs, or what longer survival of outages costs
    Front(Front),
    /// Run the block day by day on forecasts: what of the promised saving is reached
    Operate(Operate),
    /// Judge sizes in years that they were not made for
    Judge(Judge),
    /// What the block changes in its city, as a piece of a scenario file
    Effect(Effect),
    /// The report on the block, as a PDF and a workbook, in the language of --lang
    Report(BlockReportFiles),
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
                Rule::Nodal => SettlementRule::BusPrice,
            },
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Front {
    /// The block's TOML file, or a folder with params.json and series_8760.csv
    block: PathBuf,
    /// What cost is held against
    #[arg(long, value_enum, default_value_t = Against::Co2)]
    against: Against,
    /// Prices of CO2, currency/kg; without them six around the price of energy
    #[arg(long, value_name = "PRICE,…", value_delimiter = ',')]
    carbon_prices: Vec<f64>,
    /// Lengths of the outages, h; without them 0, 3, 6, 12, 24 and 48
    #[arg(long, value_name = "H,…", value_delimiter = ',')]
    hours: Vec<u32>,
    /// Least share of the start hours from which an outage is survived
    #[arg(long, value_name = "SHARE", default_value_t = 0.95)]
    probability: f64,
    /// Share of the load that must be served in an outage
    #[arg(long, value_name = "SHARE", default_value_t = 0.5)]
    critical_share: f64,
    /// How full the battery is when the grid fails
    #[arg(long, value_name = "SHARE", default_value_t = 0.5)]
    initial_soc: f64,
}

impl Front {
    pub(crate) fn request(&self) -> FrontRequest {
        let Self { probability, critical_share, initial_soc, .. } = *self;
        let target = OutageTarget { hours: 0, probability, critical_share, initial_soc };
        FrontRequest {
            block: self.block.clone(),
            against: match self.against {
                Against::Co2 => FrontAgainst::Carbon(self.carbon_prices.clone()),
                Against::Resilience => FrontAgainst::Resilience(self.hours.clone(), target),
            },
        }
    }
}

/// Sizes in place of those of the plan.
#[derive(Debug, Args)]
struct Sizes {
    /// Photovoltaic plant, kWp, in place of what the plan finds best
    #[arg(long, value_name = "KW")]
    pv_kw: Option<f64>,
    /// Battery, kWh, likewise
    #[arg(long, value_name = "KWH")]
    battery_kwh: Option<f64>,
    /// Its power either way, kW, likewise
    #[arg(long, value_name = "KW")]
    battery_kw: Option<f64>,
}

impl Sizes {
    const fn given(&self) -> GivenSizes {
        GivenSizes { pv_kw: self.pv_kw, battery_kwh: self.battery_kwh, battery_kw: self.battery_kw }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Operate {
    /// The block's TOML file, or a folder with params.json and series_8760.csv
    block: PathBuf,
    #[command(flatten)]
    sizes: Sizes,
    /// What is known of the days to come
    #[arg(long, value_enum, default_value_t = Known::LastWeek)]
    forecast: Known,
    /// Days looked ahead
    #[arg(long, value_name = "DAYS", default_value_t = 2)]
    horizon_days: usize,
    /// Write the powers of every step as they were run to this file
    #[arg(long, value_name = "CSV")]
    schedule: Option<PathBuf>,
}

impl Operate {
    pub(crate) fn request(&self) -> OperateRequest {
        OperateRequest {
            block: self.block.clone(),
            sizes: self.sizes.given(),
            forecast: match self.forecast {
                Known::Perfect => BlockForecast::Perfect,
                Known::Yesterday => BlockForecast::Yesterday,
                Known::LastWeek => BlockForecast::LastWeek,
            },
            horizon_days: self.horizon_days,
            schedule: self.schedule.clone(),
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Judge {
    /// The block's TOML file, or a folder with params.json and series_8760.csv
    block: PathBuf,
    #[command(flatten)]
    sizes: Sizes,
    /// Table of another year, laid out as the block's own series; may be given several times
    #[arg(long = "year", value_name = "CSV", required = true)]
    years: Vec<PathBuf>,
}

impl Judge {
    pub(crate) fn request(&self) -> JudgeRequest {
        JudgeRequest { block: self.block.clone(), sizes: self.sizes.given(), years: self.years.clone() }
    }
}

#[derive(Debug, Args)]
pub(crate) struct BlockReportFiles {
    /// The block's TOML file, or a folder with params.json and series_8760.csv
    pub(crate) block: PathBuf,
    /// Folder for the files
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Effect {
    /// The block's TOML file, or a folder with params.json and series_8760.csv
    block: PathBuf,
    /// First year in which the block runs
    #[arg(long, value_name = "YEAR", default_value_t = 2030)]
    first_year: i16,
    /// Last year that is told
    #[arg(long, value_name = "YEAR", default_value_t = 2050)]
    last_year: i16,
    /// Cell of the scenario whose electricity the block saves
    #[arg(long, value_name = "CELL", default_value = "I.1.2")]
    cell: String,
}

impl Effect {
    pub(crate) fn request(&self) -> EffectRequest {
        let Self { first_year, last_year, .. } = *self;
        let entry = EffectEntry { first_year, last_year, cell: self.cell.clone() };
        EffectRequest { block: self.block.clone(), entry }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Against {
    /// CO2 of what is bought
    Co2,
    /// Outages survived
    Resilience,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Known {
    /// All
    Perfect,
    /// Every day will be as the last one
    Yesterday,
    /// Every day will be as the last one of its weekday
    LastWeek,
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
    /// The price of the block's bus in each step, from the duals of its plan
    Nodal,
}
