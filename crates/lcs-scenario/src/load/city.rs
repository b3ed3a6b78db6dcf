//! From a file's tables to a city of paths.

use super::error::FileFault;
use super::pieces::{Builder, matching, parts};
use super::reader::{Fault, Reader, find};
use crate::city_model::{
    CarrierPath, CityModel, CutPath, DriverPath, ModelAction, Move, Piece, PlantPath, PowerPath, SavePath, Shift,
};
use crate::dimension::Dimension;
use crate::document::{CityAction, CutFactor, Driver, Effect, Power, Quantity};
use crate::shapley::MOST_PLAYERS;
use std::collections::BTreeMap;
use std::ops::Range;

/// The paths of drivers, read and checked.
fn drivers(reader: &mut Reader<'_>) -> Result<Vec<(String, Vec<f64>, Dimension)>, Fault> {
    let mut read = Vec::new();
    for (id, driver) in &reader.file.drivers {
        let key = format!("drivers.{id}");
        let unit = reader.unit(&format!("{key}.unit"), &driver.unit)?;
        if unit.dimension.currency().is_some() && driver.prices.is_none() {
            return Err((format!("{key}.prices"), FileFault::NoPrices));
        }
        let vintage = vintage(reader, &key, driver, &driver.vintage, "use")?;
        let path = reader.amount(&format!("{key}.vintages.{}", driver.vintage), &vintage, &unit.dimension)?;
        for name in driver.vintages.keys().filter(|name| **name != driver.vintage) {
            let other = self::vintage(reader, &key, driver, name, "use")?;
            let years: Vec<i16> = other.0.points.iter().map(|(year, _)| *year).collect();
            reader.over(&format!("{key}.vintages.{name}"), &other, &years, unit.factor)?;
        }
        if let Some(observed) = &driver.observed {
            let observed = with_unit(reader, &format!("{key}.observed"), driver, observed)?;
            let years: Vec<i16> = observed.0.points.iter().map(|(year, _)| *year).collect();
            reader.over(&format!("{key}.observed"), &observed, &years, unit.factor)?;
        }
        read.push((id.clone(), path, unit.dimension));
    }
    Ok(read)
}

/// A vintage in the unit of its driver.
fn vintage(reader: &Reader<'_>, key: &str, driver: &Driver, name: &str, by: &str) -> Result<Quantity, Fault> {
    let at = find(&format!("{key}.{by}"), "vintage", name, driver.vintages.keys().map(String::as_str))?;
    let found = driver.vintages.values().nth(at).cloned().unwrap_or_default();
    with_unit(reader, &format!("{key}.vintages.{name}"), driver, &found)
}

/// Values of a driver are in its unit; one that says another is refused.
fn with_unit(reader: &Reader<'_>, key: &str, driver: &Driver, quantity: &Quantity) -> Result<Quantity, Fault> {
    let mut quantity = quantity.clone();
    if !quantity.0.unit.is_empty() && quantity.0.unit != driver.unit {
        let read = |unit| Ok(reader.unit(key, unit)?.dimension);
        let (found, wanted): (_, Dimension) = (read(&quantity.0.unit)?, read(&driver.unit)?);
        return Err((key.to_owned(), FileFault::Dimension { unit: quantity.0.unit, found, wanted }));
    }
    quantity.0.unit.clone_from(&driver.unit);
    Ok(quantity)
}

/// Plants and the factor of their mix.
fn power(reader: &mut Reader<'_>, power: &Power, carrier: usize) -> Result<PowerPath, Fault> {
    let loss = reader.within("power.loss", &power.loss, &Dimension::none(), (0.0, 0.99))?;
    let per_energy = Dimension::emissions().per(&Dimension::energy());
    let mut plants = Vec::new();
    for (id, plant) in &power.plants {
        let key = format!("power.plants.{id}");
        let share = reader.share(&format!("{key}.share"), &plant.share)?;
        let fuel = reader.amount(&format!("{key}.factor"), &plant.factor, &per_energy)?;
        let efficiency =
            reader.within(&format!("{key}.efficiency"), &plant.efficiency, &Dimension::none(), (0.01, 1.0))?;
        let factor = fuel.iter().zip(&efficiency).map(|(fuel, efficiency)| fuel / efficiency).collect();
        plants.push(PlantPath { share, factor });
    }
    let shares: Vec<(&str, &[f64])> =
        power.plants.keys().zip(&plants).map(|(id, plant)| (id.as_str(), plant.share.as_slice())).collect();
    reader.adding_up("power.plants", &shares)?;
    Ok(PowerPath { carrier, loss, plants, shifts: Vec::new() })
}

/// Carriers; the factor of the one that `power` gives is computed from the mix.
fn carriers(reader: &mut Reader<'_>) -> Result<(Vec<CarrierPath>, Option<PowerPath>), Fault> {
    let file = reader.file;
    let per_energy = Dimension::emissions().per(&Dimension::energy());
    let mut read = Vec::new();
    let mut mix = None;
    if let Some(power) = &file.power {
        let at = find("power.carrier", "carrier", &power.carrier, file.carriers.keys().map(String::as_str))?;
        mix = Some(self::power(reader, power, at)?);
    }
    for (at, (id, carrier)) in file.carriers.iter().enumerate() {
        let key = format!("carriers.{id}");
        let of_mix = mix.as_ref().filter(|power| power.carrier == at);
        let factor = match (&carrier.factor, of_mix) {
            (Some(factor), None) => reader.amount(&format!("{key}.factor"), factor, &per_energy)?,
            (None, Some(power)) => mixed(power),
            _ => return Err((key, FileFault::OneOf { one_of: "`factor` and a `power` that names it" })),
        };
        let money = |currency: &String| Dimension::of(currency).per(&Dimension::energy());
        let price = match (&carrier.price, &file.currency) {
            (None, _) => None,
            (Some(price), Some(currency)) => Some(reader.path(&format!("{key}.price"), price, &money(currency))?),
            (Some(_), None) => return Err(("currency".to_owned(), FileFault::OneOf { one_of: "`currency`" })),
        };
        read.push(CarrierPath { id: id.clone(), grid: carrier.grid, factor, price });
    }
    Ok((read, mix))
}

/// Factor of the mix without any action.
fn mixed(power: &PowerPath) -> Vec<f64> {
    let of_year = |(year, loss): (usize, &f64)| {
        let sum: f64 = power.plants.iter().map(|plant| plant.share[year] * plant.factor[year]).sum();
        sum / (1.0 - loss)
    };
    power.loss.iter().enumerate().map(of_year).collect()
}

/// Reads and checks a city.
pub(super) fn city(reader: &mut Reader<'_>) -> Result<CityModel, Fault> {
    let file = reader.file;
    let drivers = drivers(reader)?;
    let (carriers, power) = carriers(reader)?;
    let factors = carriers.iter().map(|carrier| (carrier.id.clone(), carrier.factor.clone())).collect();
    let mut builder = Builder { reader, drivers, carriers: factors, pieces: vec![], names: vec![], cells: vec![] };
    file.services.iter().try_for_each(|(id, service)| builder.service(id, service))?;
    file.buildings.iter().try_for_each(|(id, buildings)| builder.buildings(id, buildings))?;
    file.fleets.iter().try_for_each(|(id, fleet)| builder.fleet(id, fleet))?;
    file.waste.iter().try_for_each(|(id, waste)| builder.waste(id, waste))?;
    file.industry.iter().try_for_each(|(id, industry)| builder.industry(id, industry))?;
    file.lines.iter().try_for_each(|(id, line)| builder.line(id, line))?;
    let Builder { reader, drivers, pieces, names, cells, .. } = builder;
    let names = names.into_iter().enumerate().map(|(at, (name, parts))| (name, (at, parts))).collect();
    let removals_t = optional(reader, "removals", file.removals.as_ref())?;
    let offsets_t = optional(reader, "offsets", file.offsets.as_ref())?;
    let drivers = drivers.into_iter().map(|(id, values, _)| DriverPath { id, values }).collect();
    let mut model = CityModel {
        years: reader.years.clone(),
        drivers,
        carriers,
        power,
        pieces,
        cells,
        actions: Vec::new(),
        cuts: Vec::new(),
        saves: Vec::new(),
        removals_t,
        offsets_t,
    };
    // A coalition of instruments is a set of bits.
    let count = file.instruments.len();
    if count >= MOST_PLAYERS {
        return Err(("instruments".to_owned(), FileFault::TooMany { count, most: MOST_PLAYERS - 1 }));
    }
    for (at, (id, action)) in file.actions.iter().enumerate() {
        let read = self::action(reader, id, action)?;
        model.actions.push(read);
        for (number, effect) in action.effects.iter().enumerate() {
            wire(&format!("actions.{id}.effects.{number}"), at, effect, reader, &names, &mut model)?;
        }
    }
    Ok(model)
}

fn optional(reader: &mut Reader<'_>, key: &str, quantity: Option<&Quantity>) -> Result<Option<Vec<f64>>, Fault> {
    quantity.map(|quantity| reader.amount(key, quantity, &Dimension::emissions())).transpose()
}

fn action(reader: &mut Reader<'_>, id: &str, action: &CityAction) -> Result<ModelAction, Fault> {
    let key = format!("actions.{id}");
    let said = reader.said(action.status, action.source.as_deref(), action.note.as_deref());
    reader.state(&key, said)?;
    let outside = |below: &str, value: f64, low: f64, high: f64| {
        Err((format!("{key}.{below}"), FileFault::Outside { value, year: None, low, high }))
    };
    if !(0.0..=1.0).contains(&action.ramp.final_share) {
        return outside("ramp.final_share", action.ramp.final_share, 0.0, 1.0);
    }
    if !(1.0..=150.0).contains(&action.ramp.years) {
        return outside("ramp.years", action.ramp.years, 1.0, 150.0);
    }
    let none = vec![0.0; reader.years.len()];
    let (mut investment, mut yearly, mut lifetime_years) = (none.clone(), none, 0.0);
    if let Some(cost) = &action.cost {
        let Some(currency) = &reader.file.currency else {
            return Err(("currency".to_owned(), FileFault::OneOf { one_of: "`currency`" }));
        };
        let money = Dimension::of(currency);
        let mut read = |name: &str, quantity: &Quantity| {
            if *quantity == Quantity::default() {
                return Ok(None);
            }
            reader.path(&format!("{key}.cost.{name}"), quantity, &money).map(Some)
        };
        investment = read("investment", &cost.investment)?.unwrap_or(investment);
        yearly = read("yearly", &cost.yearly)?.unwrap_or(yearly);
        lifetime_years = cost.lifetime_years;
        if investment.iter().any(|money| *money != 0.0) && !(1.0..=150.0).contains(&lifetime_years) {
            return outside("cost.lifetime_years", lifetime_years, 1.0, 150.0);
        }
    }
    let (ramp, open, costed) = (action.ramp, action.open, action.cost.is_some());
    Ok(ModelAction { id: id.to_owned(), ramp, open, costed, investment, lifetime_years, yearly })
}

/// Runs of neighbours among ascending numbers.
fn runs(ascending: &[usize]) -> Vec<Range<usize>> {
    ascending.chunk_by(|a, b| a + 1 == *b).map(|run| run[0]..run[0] + run.len()).collect()
}

type Names = BTreeMap<String, (usize, Vec<String>)>;

/// Wires an effect to what it changes.
fn wire(
    key: &str,
    action: usize,
    effect: &Effect,
    reader: &mut Reader<'_>,
    names: &Names,
    model: &mut CityModel,
) -> Result<(), Fault> {
    let part = |piece: &str, what: &'static str, name: &str| -> Result<(usize, usize), Fault> {
        let (at, known) = parts(key, piece, names)?;
        Ok((*at, find(key, what, name, known.iter().map(String::as_str))?))
    };
    let apart = |from: usize, to: usize, id: &str| {
        if from == to { Err((key.to_owned(), FileFault::Itself { id: id.to_owned() })) } else { Ok((from, to)) }
    };
    let no_such = |what: &'static str, piece: &str| {
        (key.to_owned(), FileFault::Unknown { what, id: piece.to_owned(), known: Vec::new() })
    };
    match effect {
        Effect::Cut { cells, factor, share } => {
            let mut found = Vec::new();
            for pattern in cells {
                found.extend(matching(key, pattern, &model.cells)?);
            }
            found.sort_unstable();
            found.dedup();
            let factor = match factor {
                CutFactor::Service => 1,
                CutFactor::Intensity => 3,
                CutFactor::Factor => 4,
            };
            let share = reader.share(&format!("{key}.share"), share)?;
            model.cuts.push(CutPath { action, factor, cells: runs(&found), share });
        }
        Effect::Save { cell, energy } => {
            let energy_kwh = reader.amount(&format!("{key}.energy"), energy, &Dimension::energy())?;
            let found = matching(key, cell, &model.cells)?;
            let (1, true) = (found.len(), model.cells[found[0]].energy) else {
                return Err(no_such("single cell of energy", cell));
            };
            model.saves.push(SavePath { action, cell: found[0], energy_kwh });
        }
        Effect::Retrofit { piece, from, to, rate } => {
            let ((at, first), (_, second)) = (part(piece, "class", from)?, part(piece, "class", to)?);
            let (from, to) = apart(first, second, from)?;
            let rate = reader.share(&format!("{key}.rate"), rate)?;
            let Piece::Buildings(buildings) = &mut model.pieces[at] else {
                return Err(no_such("building stock", piece));
            };
            buildings.moves.push(Move { action: Some(action), from, to, rate });
        }
        Effect::Switch { piece, from, to, share } => {
            let ((at, first), (_, second)) = (part(piece, "part", from)?, part(piece, "part", to)?);
            let (from, to) = apart(first, second, from)?;
            let share = reader.share(&format!("{key}.share"), share)?;
            let Piece::Service(service) = &mut model.pieces[at] else { return Err(no_such("service or waste", piece)) };
            service.switches.push(Shift { action, from, to, share });
        }
        Effect::Build { piece, from, to, share } => {
            let ((at, first), (_, second)) = (part(piece, "class", from)?, part(piece, "class", to)?);
            let (from, to) = apart(first, second, from)?;
            let share = reader.share(&format!("{key}.share"), share)?;
            let Piece::Buildings(buildings) = &mut model.pieces[at] else {
                return Err(no_such("building stock", piece));
            };
            buildings.builds.push(Shift { action, from, to, share });
        }
        Effect::Sell { piece, from, to, share } => {
            let ((at, first), (_, second)) = (part(piece, "technology", from)?, part(piece, "technology", to)?);
            let (from, to) = apart(first, second, from)?;
            let share = reader.share(&format!("{key}.share"), share)?;
            let Piece::Fleet(fleet) = &mut model.pieces[at] else { return Err(no_such("fleet", piece)) };
            fleet.sells.push(Shift { action, from, to, share });
        }
        Effect::Generate { from, to, share } => {
            let share = reader.share(&format!("{key}.share"), share)?;
            let plants = reader.file.power.iter().flat_map(|power| power.plants.keys().map(String::as_str));
            let plants: Vec<&str> = plants.collect();
            let plant = |name: &str| find(key, "plant", name, plants.iter().copied());
            let (from, to) = apart(plant(from)?, plant(to)?, from)?;
            if let Some(power) = &mut model.power {
                power.shifts.push(Shift { action, from, to, share });
            }
        }
    }
    Ok(())
}
