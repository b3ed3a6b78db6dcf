//! `lcs scenario`

use clap::{Args, Subcommand, ValueEnum};
use lcs_app::{DecomposeMethod, DecomposeSettings, EffectForm};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Scenario {
    #[command(subcommand)]
    pub(crate) command: ScenarioCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ScenarioCommand {
    /// Paths of a city, every reading of its targets, who brings which tonne, what it costs
    Run {
        /// The scenario (`lcs schema scenario`; examples lie in examples/scenario)
        #[arg(value_name = "TOML")]
        file: PathBuf,
    },
    /// The scenarios that a city keeps, and the ready ones of its pack
    List(OfDir),
    /// Print a scenario that a city keeps, as a file
    Show(Show),
    /// Keep a scenario file in a city: a new scenario, or a new version of one
    Save(Save),
    /// Split the change of a total into the effects of its factors
    Decompose(Decompose),
}

#[derive(Debug, Args)]
pub(crate) struct OfDir {
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// Its id (`lcs scenario list`)
    pub(crate) id: String,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// Number of the version; the latest where left out
    #[arg(long, value_name = "NUMBER")]
    pub(crate) version_number: Option<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct Save {
    /// The scenario file; what it inherits is another scenario's id
    #[arg(value_name = "TOML")]
    pub(crate) file: PathBuf,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// What to call it; the name in the file where left out
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Why
    #[arg(long, default_value = "")]
    pub(crate) note: String,
    /// Id of the scenario of which this is a new version; a new scenario where left out
    #[arg(long, requires = "replaces")]
    pub(crate) id: Option<String>,
    /// Number of the version that was edited (`lcs scenario list`)
    #[arg(long, value_name = "NUMBER", requires = "id")]
    pub(crate) replaces: Option<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct Decompose {
    /// CSV `period,group,<factor>,<factor>,…`: the total is the sum over groups of the product of factors
    #[arg(value_name = "CSV")]
    pub(crate) file: PathBuf,
    /// How effects are weighed
    #[arg(long, value_enum)]
    method: Method,
    /// Whether effects add or multiply
    #[arg(long, value_enum, default_value_t = Form::Additive)]
    form: Form,
    /// Period by period instead of from the first to the last
    #[arg(long)]
    chained: bool,
    /// The rows are of cities (`city,group,<factor>,…`): each is held against the mean of all
    #[arg(long, conflicts_with = "chained")]
    pub(crate) against_mean: bool,
}

impl Decompose {
    pub(crate) fn settings(&self) -> DecomposeSettings {
        DecomposeSettings {
            method: match self.method {
                Method::LmdiI => DecomposeMethod::LmdiI,
                Method::LmdiIi => DecomposeMethod::LmdiIi,
                Method::Shapley => DecomposeMethod::Shapley,
            },
            form: match self.form {
                Form::Additive => EffectForm::Additive,
                Form::Multiplicative => EffectForm::Multiplicative,
            },
            chained: self.chained,
            ..DecomposeSettings::default()
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Method {
    /// Logarithmic mean of the groups' values: effects of parts sum to those of the whole
    #[value(name = "lmdi-1")]
    LmdiI,
    /// Logarithmic mean of the groups' shares
    #[value(name = "lmdi-2")]
    LmdiIi,
    /// Mean over all orders of changing the factors; takes any sign
    Shapley,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// They sum to the change
    Additive,
    /// They multiply to the ratio
    Multiplicative,
}
