//! Every call, flag and default of the command line.

mod community;
mod inventory;
mod mv;
mod scenario;

pub(crate) use community::{BlockReportFiles, Community, CommunityCommand};
pub(crate) use inventory::{
    ExportInventory, ExportLayout, ImportInventory, Inventory, InventoryCommand, ShowInventory, Wanted,
};
pub(crate) use mv::{KeepStudy, Mv, MvCommand, OfFacility, OfStudy, Portfolio, StudyEvents};
pub(crate) use scenario::{Decompose, OfDir, Save, Scenario, ScenarioCommand, Show};

use clap::{Args, Parser, Subcommand, ValueEnum};
use lcs_locale::Language;
use std::{net::SocketAddr, path::PathBuf};

/// LCS, the Low Carbon System: from a city's own files to a ranked plan and its distance from the target.
#[derive(Debug, Parser)]
#[command(
    name = "lcs",
    version,
    propagate_version = true,
    after_help = "\
A first city:
  lcs init kl --pack my-kuala-lumpur
  lcs import buildings.xlsx bills-2025.csv --dir kl
  lcs run --dir kl

No files at hand? `lcs demo --dir demo` makes a synthetic city and runs the whole chain."
)]
pub(crate) struct Arguments {
    /// How results are printed
    #[arg(long, global = true, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Language of messages: en, ja or ms
    #[arg(long = "lang", global = true, value_name = "LANGUAGE", default_value = "en", env = "LCS_LANG")]
    pub(crate) language: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Table,
    /// One JSON document on stdout
    Json,
    /// Comma-separated values, where the result is one table
    Csv,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a city folder
    Init(Init),
    /// Take in the city's own files: facility lists, account lists, bills, Portfolio Manager exports
    Import(Import),
    /// Run the chain: findings, energy, CO2, potential, plan, scenario, report
    Run(Run),
    /// Make a synthetic city of foreign files, import it, run the chain and serve the web application
    Demo(Demo),
    /// Serve the web application of a city
    Serve(Serve),
    /// List or show facilities
    Facilities(Facilities),
    /// Where does a figure come from? Down to file, sheet, row, factor and pack version
    Explain(Explain),
    /// Simulate one building hour by hour
    Simulate(Simulate),
    /// Where the sun stands, and what photovoltaics give
    Solar(Solar),
    /// Look at a weather year, make one, or move one to another place or climate
    Weather(Weather),
    /// Run the science against published cases
    Validate(Validate),
    /// Measurement and verification: what the works saved at a meter
    Mv(Mv),
    /// The city's greenhouse-gas inventory: check, publish, compare, export
    Inventory(Inventory),
    /// Why emissions change
    Scenario(Scenario),
    /// Size a smart home community, let its grid fail, share its bill
    Community(Community),
    /// Check or show a pack
    Pack(Pack),
    /// Print the JSON Schema of a TOML input, or the OpenAPI document of the web API
    Schema(Schema),
}

impl Command {
    /// Whether it ends by serving the web application.
    pub(crate) const fn serves(&self) -> bool {
        match self {
            Self::Serve(_) => true,
            Self::Demo(demo) => !demo.no_serve,
            _ => false,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The folder to make
    pub(crate) dir: PathBuf,
    /// Id of an embedded pack (`lcs pack show` lists them), or the folder of one of your own
    #[arg(long)]
    pub(crate) pack: String,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// Files, in the order in which they are taken
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// A TOML file that names columns whose headers LCS cannot read
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// Read and report, change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// A weather year; without it one is synthesised from the pack's monthly normals
    #[arg(long, value_name = "EPW")]
    pub(crate) weather: Option<PathBuf>,
    /// Start of all random numbers
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Money for the plan in a year, instead of the pack's assumption
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) budget: Option<f64>,
    /// Calendar year of the account, instead of the latest well-covered one
    #[arg(long)]
    pub(crate) year: Option<i16>,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// The folder; an earlier demo city there is kept and run again
    #[arg(long, default_value = "demo-city")]
    pub(crate) dir: PathBuf,
    /// Start of all random numbers
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// How many facilities
    #[arg(long, default_value_t = 1955)]
    pub(crate) facilities: usize,
    /// Port of the web application; 0 takes a free one [default: 8437, or a free one where it is taken]
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// End after the report, without serving the web application
    #[arg(long)]
    pub(crate) no_serve: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// Address and port; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8437")]
    pub(crate) listen: SocketAddr,
    /// A proxy in front speaks TLS: cookies are for TLS only, its X-Forwarded headers are believed
    #[arg(long)]
    pub(crate) behind_tls: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Facilities {
    #[command(subcommand)]
    pub(crate) command: FacilitiesCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FacilitiesCommand {
    /// All facilities with energy, intensity and emissions of a year
    List {
        /// The city folder
        #[arg(long)]
        dir: PathBuf,
        /// Calendar year, instead of the latest well-covered one
        #[arg(long)]
        year: Option<i16>,
    },
    /// One facility with its areas, meters and carriers
    Show {
        /// Id of the facility
        id: String,
        /// The city folder
        #[arg(long)]
        dir: PathBuf,
        /// Calendar year, instead of the latest well-covered one
        #[arg(long)]
        year: Option<i16>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// `city:FIGURE[@YEAR]`, `facility:ID:FIGURE[@YEAR]` or `run:ID`; figures: energy, emissions, eui
    pub(crate) reference: String,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Simulate {
    /// The building (`lcs schema building`; an example lies in examples/simulate)
    building: PathBuf,
    /// The weather year
    #[arg(long, value_name = "EPW")]
    weather: PathBuf,
    /// How its zones are modelled
    #[arg(long, value_enum, default_value_t = SimulationMode::Default)]
    mode: SimulationMode,
    /// Write every hour of every zone to this file
    #[arg(long, value_name = "CSV")]
    hourly: Option<PathBuf>,
}

impl Simulate {
    pub(crate) fn request(&self) -> lcs_app::SimulateRequest {
        lcs_app::SimulateRequest {
            building: self.building.clone(),
            weather: self.weather.clone(),
            mode: self.mode.into(),
            hourly: self.hourly.clone(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SimulationMode {
    /// Layers, panes and zones, after ISO 52016-1
    Default,
    /// One zone of one mass, ISO 13790 annex C
    Screening,
}

impl From<SimulationMode> for lcs_app::SimulationMode {
    fn from(mode: SimulationMode) -> Self {
        match mode {
            SimulationMode::Default => Self::Default,
            SimulationMode::Screening => Self::Screening,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Solar {
    #[command(subcommand)]
    pub(crate) command: SolarCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SolarCommand {
    /// Position of the sun and clear sky at given times
    Position(SolarPosition),
    /// A year on a plane, and what a system on it gives
    Yield(SolarYieldArguments),
}

#[derive(Debug, Args)]
#[command(allow_negative_numbers = true)]
pub(crate) struct SolarPosition {
    /// CSV with unix_s and, for the clear sky, linke_turbidity
    #[arg(long, value_name = "CSV")]
    times: PathBuf,
    /// Degrees, north positive
    #[arg(long, value_name = "DEGREES")]
    latitude: f64,
    /// Degrees, east positive
    #[arg(long, value_name = "DEGREES")]
    longitude: f64,
    /// Metres above sea level
    #[arg(long, value_name = "METRES")]
    altitude: f64,
    /// Air pressure, instead of that of the altitude
    #[arg(long, value_name = "PA")]
    pressure: Option<f64>,
    /// Air temperature; it only bends the light [default: 12]
    #[arg(long, value_name = "CELSIUS")]
    temperature: Option<f64>,
}

impl SolarPosition {
    pub(crate) fn request(&self) -> lcs_app::SolarPositionRequest {
        lcs_app::SolarPositionRequest {
            times: self.times.clone(),
            latitude_deg: self.latitude,
            longitude_deg: self.longitude,
            altitude_m: self.altitude,
            pressure_pa: self.pressure,
            temperature_c: self.temperature,
        }
    }
}

#[derive(Debug, Args)]
#[command(allow_negative_numbers = true)]
pub(crate) struct SolarYieldArguments {
    /// The weather year
    #[arg(long, value_name = "EPW")]
    weather: PathBuf,
    /// Tilt from horizontal
    #[arg(long, value_name = "DEGREES")]
    tilt: f64,
    /// Azimuth clockwise from north: 180 looks south
    #[arg(long, value_name = "DEGREES")]
    azimuth: f64,
    /// How the light of the sky is spread
    #[arg(long, value_enum, default_value_t = SkyModel::Perez)]
    transposition: SkyModel,
}

impl SolarYieldArguments {
    pub(crate) fn request(&self) -> lcs_app::SolarYieldRequest {
        lcs_app::SolarYieldRequest {
            weather: self.weather.clone(),
            tilt_deg: self.tilt,
            azimuth_deg: self.azimuth,
            sky: match self.transposition {
                SkyModel::Perez => lcs_app::SkyModel::Perez,
                SkyModel::HayDavies => lcs_app::SkyModel::HayDavies,
            },
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SkyModel {
    /// Perez et al. 1990
    Perez,
    /// Hay & Davies 1980
    HayDavies,
}

#[derive(Debug, Args)]
pub(crate) struct Weather {
    #[command(subcommand)]
    pub(crate) command: WeatherCommand,
}

#[derive(Debug, Subcommand)]
#[command(allow_negative_numbers = true)]
pub(crate) enum WeatherCommand {
    /// What a weather year holds, what was mended while reading, and whether it is weather of a pack's place
    Show {
        /// The weather year
        #[arg(value_name = "EPW")]
        weather: PathBuf,
        /// Compare with the climate normals of this pack
        #[arg(long)]
        pack: Option<String>,
    },
    /// A synthetic year from the climate normals of a pack
    Make {
        /// The pack
        #[arg(long)]
        pack: String,
        /// Another seed is another year of the same climate
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The file to write
        #[arg(long, value_name = "EPW")]
        out: PathBuf,
    },
    /// Move a year to a pack's place, or to another climate, and warm the city (Belcher, Hacker & Powell 2005)
    Morph {
        /// The weather year of a neighbour, or of today
        #[arg(value_name = "EPW")]
        weather: PathBuf,
        /// Move it to the place and the climate normals of this pack
        #[arg(long, conflicts_with = "changes")]
        pack: Option<String>,
        /// Change its months as this file says (mean_k, max_k, min_k, relative_humidity_points, ghi_pct, …)
        #[arg(long, value_name = "TOML")]
        changes: Option<PathBuf>,
        /// How much warmer the city is at night than its surroundings
        #[arg(long, value_name = "KELVIN")]
        urban_heat: Option<f64>,
        /// The file to write
        #[arg(long, value_name = "EPW")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Validate {
    #[command(subcommand)]
    pub(crate) command: ValidateCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ValidateCommand {
    /// The envelope cases of ASHRAE Standard 140 on its weather
    Ashrae140 {
        /// Weather of the standard (725650TYCST.epw)
        #[arg(long, value_name = "EPW")]
        weather: PathBuf,
    },
    /// The tropical reference zone and four measures on it, beside EnergyPlus 25.2
    Tropical {
        /// Weather of the reference (SGP_Singapore.486980_IWEC.epw)
        #[arg(long, value_name = "EPW")]
        weather: PathBuf,
        /// How its zone is modelled
        #[arg(long, value_enum, default_value_t = SimulationMode::Default)]
        mode: SimulationMode,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Pack {
    #[command(subcommand)]
    pub(crate) command: PackCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PackCommand {
    /// Load a pack, validate it and list what is unverified or expiring
    Check {
        /// Id or folder
        pack: String,
    },
    /// Show a pack's layers and counts, or list the embedded packs
    Show {
        /// Id or folder; none lists the embedded packs
        pack: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Of what
    #[arg(value_enum)]
    pub(crate) of: SchemaOf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SchemaOf {
    /// Input of `lcs simulate`
    Building,
    /// Input of `lcs scenario run`
    Scenario,
    /// Input of `lcs community`
    Block,
    /// The web API, as an OpenAPI document
    Openapi,
}
