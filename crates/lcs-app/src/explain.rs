//! Where a figure comes from: the same calculation, listened to.

use crate::{
    AppError,
    estate::Estate,
    list_facilities::{chosen_year, find_facility, open_estate},
    run_result::RunBody,
};
use lcs_domain::{Facility, Node, TreeTrace};
use lcs_store::{CityFolder, RunRecord, Store};
use serde::Serialize;
use std::path::Path;

/// Figures that can be explained.
const FIGURES: [&str; 3] = ["energy", "emissions", "eui"];

/// The tree of a figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// What was asked.
    pub reference: String,
    /// Pack id, version and hash.
    pub pack: String,
    /// Sequence number of the belief clock.
    pub seq: i64,
    /// The figure with its inputs.
    pub nodes: Vec<Node>,
}

/// What a reference names.
pub(crate) enum Reference<'r> {
    City { figure: &'r str, year: Option<i16> },
    Facility { id: &'r str, figure: &'r str, year: Option<i16> },
    Run(i64),
}

impl<'r> Reference<'r> {
    /// Reads a reference.
    ///
    /// # Errors
    /// When it names no figure.
    pub(crate) fn read(text: &'r str) -> Result<Self, AppError> {
        Self::parse(text).ok_or_else(|| {
            AppError::request(
                format!("`{text}` names no figure"),
                "write city:FIGURE[@YEAR], facility:ID:FIGURE[@YEAR] or run:NUMBER; figures are energy, emissions, eui",
            )
        })
    }

    fn parse(text: &'r str) -> Option<Self> {
        if let Some(run) = text.strip_prefix("run:") {
            return run.parse().ok().map(Self::Run);
        }
        let (named, year) = match text.rsplit_once('@') {
            Some((named, year)) => (named, Some(year.parse().ok()?)),
            None => (text, None),
        };
        if let Some(figure) = named.strip_prefix("city:") {
            return known(figure).map(|figure| Self::City { figure, year });
        }
        let (id, figure) = named.strip_prefix("facility:")?.rsplit_once(':')?;
        known(figure).map(|figure| Self::Facility { id, figure, year })
    }
}

/// A figure, with or without its unit: `emissions` or `emissions_t`.
fn known(figure: &str) -> Option<&'static str> {
    FIGURES
        .into_iter()
        .find(|name| figure == *name || figure.strip_prefix(name).is_some_and(|rest| rest.starts_with('_')))
}

/// Explains a figure.
///
/// # Errors
/// When the reference cannot be read, or names a facility or run that does not exist.
pub async fn explain(dir: &Path, reference: &str) -> Result<Explanation, AppError> {
    let parsed = Reference::read(reference)?;
    let (city, estate) = open_estate(dir).await?;
    let nodes = match parsed {
        Reference::City { figure, year } => vec![estate_figure(&estate, figure, chosen_year(&estate, year))?],
        Reference::Facility { id, figure, year } => {
            let facility = find_facility(&estate, id, dir)?;
            vec![facility_figure(&estate, facility, figure, chosen_year(&estate, year))?]
        }
        Reference::Run(id) => {
            let run = run_by_number(&city.folder, id).await?;
            run.body.explanation(&run)
        }
    };
    Ok(Explanation { reference: reference.to_owned(), pack: city.pack_citation(), seq: estate.snapshot.seq, nodes })
}

/// A published run.
///
/// # Errors
/// When there is no run of that number, or another version made it.
pub(crate) async fn run_by_number(folder: &CityFolder, id: i64) -> Result<RunRecord<RunBody>, AppError> {
    let store = Store::open_read(folder.clone()).await?;
    let run = store.run(Some(id)).await;
    store.close().await;
    run?.ok_or_else(|| AppError::NotFound {
        what: format!("run {id}"),
        hint: "run the chain with `lcs run`, which prints its number".to_owned(),
    })
}

/// Why a city as a whole has no intensity.
pub(crate) fn no_intensity() -> AppError {
    AppError::request(
        "the estate as a whole has no intensity: its facilities differ in use",
        "ask for facility:ID:eui, or for city:energy and city:emissions",
    )
}

/// A figure of one facility with its tree.
pub(crate) fn facility_figure(estate: &Estate, facility: &Facility, figure: &str, year: i16) -> Result<Node, AppError> {
    let mut trace = TreeTrace::default();
    let (account, _) = estate.facility_year(facility, year, &mut trace);
    let nodes = trace.into_nodes();
    let of = format!("{} {year}", facility.id);
    if figure != "eui" {
        return find(nodes, figure);
    }
    let mut node = match (account.eui_kwh_m2, account.denominator) {
        (Some(eui), Some(_)) => Node::new("eui", &of, eui, "kWh/m²"),
        _ => Node::new("eui", &of, "not given", "kWh/m²"),
    }
    .by("energy of a full year ÷ floor area; given from 90 % coverage on, missing days scaled (lcs-carbon::FULL_COVERAGE)");
    node.inputs.push(find(nodes, "energy")?);
    node.inputs.push(Node::new("coverage", &of, account.coverage, "1"));
    if let Some(area) = facility.denominator() {
        let kind = format!("floor area ({})", area.kind);
        node.inputs.push(Node::new(&kind, facility.id.as_str(), area.area_m2, "m²").at(&area.source));
    }
    Ok(node)
}

/// The sum over all facilities, each with its own tree.
fn estate_figure(estate: &Estate, figure: &str, year: i16) -> Result<Node, AppError> {
    if figure == "eui" {
        return Err(no_intensity());
    }
    let (years, _) = estate.year(year);
    let value = match figure {
        "energy" => years.iter().map(|account| account.energy_kwh).sum::<lcs_units::Decimal>().normalize().to_string(),
        _ => years.iter().map(|account| account.emissions).sum::<lcs_units::Emissions>().grams().to_string(),
    };
    let unit = if figure == "energy" { "kWh" } else { "g CO2e" };
    let mut node = Node::new(figure, &format!("own estate {year}"), value, unit).by("sum over facilities");
    for facility in &estate.snapshot.facilities {
        node.inputs.push(facility_figure(estate, facility, figure, year)?);
    }
    Ok(node)
}

fn find(nodes: Vec<Node>, figure: &str) -> Result<Node, AppError> {
    nodes.into_iter().find(|node| node.figure == figure).ok_or_else(|| {
        AppError::request(format!("the calculation gave no {figure}"), "report this with the facility's id")
    })
}
