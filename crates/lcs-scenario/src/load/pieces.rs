//! From the pieces as written to pieces as paths, unit by unit.

use super::error::FileFault;
use super::reader::{Fault, Reader, find, inside};
use crate::city_model::{
    BuildingsPath, Cell, ClassPath, FleetPath, LinePath, Move, Piece, ServicePath, TechnologyPath, UseFactor, UsePath,
};
use crate::dimension::Dimension;
use crate::document::{Belongs, Buildings, Fleet, Landfill, Line, Quantity, Service, Waste};
use std::collections::BTreeMap;

/// The city so far.
pub(super) struct Builder<'r, 'a> {
    pub(super) reader: &'r mut Reader<'a>,
    /// Driver, its path and what it measures.
    pub(super) drivers: Vec<(String, Vec<f64>, Dimension)>,
    /// Carrier and its factor, t CO2e/kWh.
    pub(super) carriers: Vec<(String, Vec<f64>)>,
    pub(super) pieces: Vec<Piece>,
    /// Names of the pieces and of their parts.
    pub(super) names: Vec<(String, Vec<String>)>,
    pub(super) cells: Vec<Cell>,
}

/// Where a piece's factors are stated.
struct Place<'p> {
    key: &'p str,
    piece: &'p str,
    belongs: &'p Belongs,
    driver: &'p str,
    service: (&'p str, String),
}

impl Builder<'_, '_> {
    fn driver(&self, key: &str, id: &str) -> Result<(usize, Dimension), Fault> {
        let names = self.drivers.iter().map(|(name, ..)| name.as_str());
        let at = find(&format!("{key}.driver"), "driver", id, names)?;
        Ok((at, self.drivers[at].2.clone()))
    }

    fn carrier(&self, key: &str, id: &str) -> Result<usize, Fault> {
        find(key, "carrier", id, self.carriers.iter().map(|(name, _)| name.as_str()))
    }

    fn named(&mut self, key: &str, id: &str, parts: Vec<String>) -> Result<(), Fault> {
        if self.names.iter().any(|(name, _)| name == id) {
            return Err((key.to_owned(), FileFault::Twice { id: id.to_owned() }));
        }
        self.names.push((id.to_owned(), parts));
        Ok(())
    }

    /// Adds a cell whose share, intensity and factor are stated at these keys, in these units.
    fn cell(&mut self, place: &Place<'_>, part: &str, carrier: Option<usize>, stated: [(String, String); 3]) {
        let driver_unit =
            self.drivers.iter().find(|(name, ..)| name == place.driver).map(|(.., unit)| unit.to_string());
        let [share, intensity, factor] = stated;
        let (service_key, service_unit) = &place.service;
        self.cells.push(Cell {
            id: if part.is_empty() { place.piece.to_owned() } else { format!("{}/{part}", place.piece) },
            piece: place.piece.to_owned(),
            sector: place.belongs.sector.clone(),
            place: place.belongs.place.clone(),
            carrier,
            energy: carrier.is_some(),
            keys: [
                format!("drivers.{}", place.driver),
                format!("{}.{service_key}", place.key),
                share.0,
                intensity.0,
                factor.0,
            ],
            units: [driver_unit.unwrap_or_default(), service_unit.clone(), share.1, intensity.1, factor.1],
        });
    }

    pub(super) fn service(&mut self, id: &str, service: &Service) -> Result<(), Fault> {
        let key = format!("services.{id}");
        self.named(&key, id, service.uses.keys().cloned().collect())?;
        let (driver, per) = self.driver(&key, &service.driver)?;
        let own = format!("{key}.per_driver");
        let unit = self.reader.unit(&own, &service.per_driver.0.unit)?.dimension;
        let per_driver = self.reader.amount(&own, &service.per_driver, &unit)?;
        // What the driver times this gives is the unit of the service.
        let service_unit = unit.times(&per);
        let place = Place {
            key: &key,
            piece: id,
            belongs: &service.belongs,
            driver: &service.driver,
            service: ("per_driver", unit.to_string()),
        };
        let (first_cell, mut uses) = (self.cells.len(), Vec::new());
        for (name, part) in &service.uses {
            let below = format!("{key}.uses.{name}");
            let carrier = self.carrier(&below, name)?;
            let share = self.reader.share(&format!("{below}.share"), &part.share)?;
            let wanted = Dimension::energy().per(&service_unit);
            let intensity = self.reader.amount(&format!("{below}.intensity"), &part.intensity, &wanted)?;
            uses.push(UsePath { share, intensity, factor: UseFactor::Carrier(carrier) });
            let stated = [
                (format!("{below}.share"), "1".to_owned()),
                (format!("{below}.intensity"), wanted.to_string()),
                (format!("carriers.{name}.factor"), "t CO2e/kWh".to_owned()),
            ];
            self.cell(&place, name, Some(carrier), stated);
        }
        self.parts_add_up(&format!("{key}.uses"), service.uses.keys(), &uses)?;
        self.pieces.push(Piece::Service(ServicePath { first_cell, driver, per_driver, uses, switches: Vec::new() }));
        Ok(())
    }

    fn parts_add_up<'n>(
        &self,
        key: &str,
        names: impl Iterator<Item = &'n String>,
        uses: &[UsePath],
    ) -> Result<(), Fault> {
        let parts: Vec<(&str, &[f64])> =
            names.zip(uses).map(|(name, part)| (name.as_str(), part.share.as_slice())).collect();
        self.reader.adding_up(key, &parts)
    }

    pub(super) fn waste(&mut self, id: &str, waste: &Waste) -> Result<(), Fault> {
        let key = format!("waste.{id}");
        self.named(&key, id, waste.treatments.keys().cloned().collect())?;
        let (driver, per) = self.driver(&key, &waste.driver)?;
        let mass = Dimension::of("kg");
        let unit = mass.per(&per);
        let per_driver = self.reader.amount(&format!("{key}.per_driver"), &waste.per_driver, &unit)?;
        let place = Place {
            key: &key,
            piece: id,
            belongs: &waste.belongs,
            driver: &waste.driver,
            service: ("per_driver", unit.to_string()),
        };
        let (first_cell, mut uses) = (self.cells.len(), Vec::new());
        for (name, treatment) in &waste.treatments {
            let below = format!("{key}.treatments.{name}");
            let share = self.reader.share(&format!("{below}.share"), &treatment.share)?;
            let (stated, factor) = match (&treatment.factor, &treatment.landfill) {
                (Some(factor), None) => {
                    let stated = format!("{below}.factor");
                    let path = self.reader.path(&stated, factor, &Dimension::emissions().per(&mass))?;
                    (stated, path)
                }
                (None, Some(landfill)) => (format!("{below}.landfill"), self.landfill(&below, landfill)?),
                _ => return Err((below, FileFault::OneOf { one_of: "`factor` and `landfill`" })),
            };
            let intensity = vec![1.0; self.reader.years.len()];
            uses.push(UsePath { share, intensity, factor: UseFactor::Own(factor) });
            let stated = [
                (format!("{below}.share"), "1".to_owned()),
                (String::new(), "1".to_owned()),
                (stated, "t CO2e/kg".to_owned()),
            ];
            self.cell(&place, name, None, stated);
        }
        self.parts_add_up(&format!("{key}.treatments"), waste.treatments.keys(), &uses)?;
        self.pieces.push(Piece::Service(ServicePath { first_cell, driver, per_driver, uses, switches: Vec::new() }));
        Ok(())
    }

    /// Methane commitment, t CO2e per kg of waste.
    fn landfill(&mut self, below: &str, landfill: &Landfill) -> Result<Vec<f64>, Fault> {
        let key = |name: &str| format!("{below}.landfill.{name}");
        let mut kept = vec![16.0 / 12.0 * 1e-3; self.reader.years.len()];
        let mut times = |path: Vec<f64>, complement: bool| {
            for (kept, share) in kept.iter_mut().zip(path) {
                *kept *= if complement { 1.0 - share } else { share };
            }
        };
        times(self.reader.share(&key("correction"), &landfill.correction)?, false);
        times(self.reader.share(&key("degradable_carbon"), &landfill.degradable_carbon)?, false);
        times(self.reader.share(&key("degraded_share"), &landfill.degraded_share)?, false);
        times(self.reader.share(&key("methane_share"), &landfill.methane_share)?, false);
        times(self.reader.share(&key("recovered"), &landfill.recovered)?, true);
        times(self.reader.share(&key("oxidised"), &landfill.oxidised)?, true);
        times(self.reader.amount(&key("gwp"), &landfill.gwp, &Dimension::none())?, false);
        Ok(kept)
    }

    /// Emissions of processes, t CO2e per driver.
    pub(super) fn industry(&mut self, id: &str, industry: &crate::document::Industry) -> Result<(), Fault> {
        let key = format!("industry.{id}");
        self.named(&key, id, vec![])?;
        let (driver, per) = self.driver(&key, &industry.driver)?;
        let unit = Dimension::emissions().per(&per);
        let per_driver = self.reader.path(&format!("{key}.per_driver"), &industry.per_driver, &unit)?;
        let place = Place {
            key: &key,
            piece: id,
            belongs: &industry.belongs,
            driver: &industry.driver,
            service: ("per_driver", unit.to_string()),
        };
        let ones = vec![1.0; per_driver.len()];
        let uses = vec![UsePath { share: ones.clone(), intensity: ones.clone(), factor: UseFactor::Own(ones) }];
        let first_cell = self.cells.len();
        self.cell(&place, "", None, std::array::from_fn(|_| (String::new(), "1".to_owned())));
        self.pieces.push(Piece::Service(ServicePath { first_cell, driver, per_driver, uses, switches: Vec::new() }));
        Ok(())
    }

    pub(super) fn line(&mut self, id: &str, line: &Line) -> Result<(), Fault> {
        let key = format!("lines.{id}");
        self.named(&key, id, vec![])?;
        let (driver, per) = self.driver(&key, &line.driver)?;
        let carrier = line.carrier.as_ref().map(|name| self.carrier(&format!("{key}.carrier"), name)).transpose()?;
        let base_t = self.reader.single(&format!("{key}.base"), &line.base, &Dimension::emissions())?;
        let elasticity = self.reader.single(&format!("{key}.elasticity"), &line.elasticity, &Dimension::none())?;
        inside(&format!("{key}.elasticity"), None, elasticity, (-10.0, 10.0))?;
        let improvement =
            self.reader.within(&format!("{key}.improvement"), &line.improvement, &Dimension::none(), (-1.0, 1.0))?;
        let (base, unit) = match carrier {
            None => (base_t, Dimension::emissions()),
            Some(carrier) => {
                let factor = self.carriers[carrier].1[0];
                if factor <= 0.0 {
                    let (year, low, high) = (Some(self.reader.file.base_year), f64::MIN_POSITIVE, f64::INFINITY);
                    let fault = FileFault::Outside { value: factor, year, low, high };
                    return Err((format!("carriers.{}.factor", self.carriers[carrier].0), fault));
                }
                (base_t / factor, Dimension::energy())
            }
        };
        let path = &self.drivers[driver].1;
        if let Some((value, year)) = path.iter().zip(&self.reader.years).find(|(value, _)| **value <= 0.0) {
            let (low, high) = (f64::MIN_POSITIVE, f64::INFINITY);
            let fault = FileFault::Outside { value: *value, year: Some(*year), low, high };
            return Err((format!("drivers.{}", line.driver), fault));
        }
        let per_driver = LinePath::per_driver(base, path, elasticity, &improvement);
        let place = Place {
            key: &key,
            piece: id,
            belongs: &line.belongs,
            driver: &line.driver,
            service: ("base", unit.per(&per).to_string()),
        };
        let factor = match carrier {
            None => (String::new(), "1".to_owned()),
            Some(carrier) => (format!("carriers.{}.factor", self.carriers[carrier].0), "t CO2e/kWh".to_owned()),
        };
        let cell = self.cells.len();
        let one = || (String::new(), "1".to_owned());
        self.cell(&place, "", carrier, [one(), one(), factor]);
        self.pieces.push(Piece::Line(LinePath { cell, driver, carrier, elasticity, per_driver }));
        Ok(())
    }

    pub(super) fn buildings(&mut self, id: &str, buildings: &Buildings) -> Result<(), Fault> {
        let key = format!("buildings.{id}");
        let names: Vec<String> = buildings.classes.keys().cloned().collect();
        self.named(&key, id, names.clone())?;
        let (driver, per) = self.driver(&key, &buildings.driver)?;
        let unit = Dimension::area().per(&per);
        let floor_area_m2 = self.reader.amount(&format!("{key}.floor_area"), &buildings.floor_area, &unit)?;
        let place = Place {
            key: &key,
            piece: id,
            belongs: &buildings.belongs,
            driver: &buildings.driver,
            service: ("floor_area", unit.to_string()),
        };
        let (first_cell, mut classes) = (self.cells.len(), Vec::new());
        let per_area = Dimension::energy().per(&Dimension::area());
        for (name, class) in &buildings.classes {
            let below = format!("{key}.classes.{name}");
            let mut energy = Vec::new();
            for (carrier, intensity) in &class.energy {
                let stated = format!("{below}.energy.{carrier}");
                let at = self.carrier(&stated, carrier)?;
                energy.push((at, self.reader.amount(&stated, intensity, &per_area)?));
                let stated = [
                    (format!("{below}.base_share"), "1".to_owned()),
                    (stated, per_area.to_string()),
                    (format!("carriers.{carrier}.factor"), "t CO2e/kWh".to_owned()),
                ];
                self.cell(&place, &format!("{name}/{carrier}"), Some(at), stated);
            }
            classes.push(ClassPath {
                base_share: self.base_share(&below, &class.base_share)?,
                new_share: self.reader.share(&format!("{below}.new_share"), &class.new_share)?,
                demolition: self.reader.share(&format!("{below}.demolition"), &class.demolition)?,
                energy,
            });
        }
        let base: Vec<Vec<f64>> = classes.iter().map(|class| vec![class.base_share; self.reader.years.len()]).collect();
        self.add_up(&format!("{key}.classes"), &names, base.iter().map(Vec::as_slice))?;
        self.add_up(&format!("{key}.classes"), &names, classes.iter().map(|class| class.new_share.as_slice()))?;
        let mut moves = Vec::new();
        for (at, retrofit) in buildings.retrofit.iter().enumerate() {
            let below = format!("{key}.retrofit.{at}");
            let class = |name: &String| find(&below, "class", name, names.iter().map(String::as_str));
            let (from, to) = (class(&retrofit.from)?, class(&retrofit.to)?);
            if from == to {
                return Err((below, FileFault::Itself { id: retrofit.from.clone() }));
            }
            let rate = self.reader.share(&format!("{below}.rate"), &retrofit.rate)?;
            moves.push(Move { action: None, from, to, rate });
        }
        let builds = Vec::new();
        self.pieces.push(Piece::Buildings(BuildingsPath { first_cell, driver, floor_area_m2, classes, moves, builds }));
        Ok(())
    }

    fn base_share(&mut self, below: &str, share: &Quantity) -> Result<f64, Fault> {
        self.reader.single(&format!("{below}.base_share"), share, &Dimension::none())
    }

    fn add_up<'p>(&self, key: &str, names: &[String], paths: impl Iterator<Item = &'p [f64]>) -> Result<(), Fault> {
        let parts: Vec<(&str, &[f64])> = names.iter().map(String::as_str).zip(paths).collect();
        self.reader.adding_up(key, &parts)
    }

    pub(super) fn fleet(&mut self, id: &str, fleet: &Fleet) -> Result<(), Fault> {
        let key = format!("fleets.{id}");
        let names: Vec<String> = fleet.technologies.keys().cloned().collect();
        self.named(&key, id, names.clone())?;
        let (driver, per) = self.driver(&key, &fleet.driver)?;
        curve(&key, fleet)?;
        let said = self.reader.said(fleet.status, fleet.source.as_deref(), fleet.note.as_deref());
        self.reader.state(&format!("{key}.survival"), said)?;
        let unit = Dimension::of("vehicle").per(&per);
        let vehicles = self.reader.amount(&format!("{key}.vehicles"), &fleet.vehicles, &unit)?;
        let place = Place {
            key: &key,
            piece: id,
            belongs: &fleet.belongs,
            driver: &fleet.driver,
            service: ("vehicles", unit.to_string()),
        };
        let (first_cell, mut technologies) = (self.cells.len(), Vec::new());
        for (name, technology) in &fleet.technologies {
            let below = format!("{key}.technologies.{name}");
            let carrier = self.carrier(&format!("{below}.carrier"), &technology.carrier)?;
            let each = Dimension::length().per(&Dimension::of("vehicle"));
            let ageing = self.reader.single(&format!("{below}.ageing"), &technology.ageing, &Dimension::none())?;
            // Half as much again every year, or half, is no ageing of a vehicle.
            inside(&format!("{below}.ageing"), None, ageing, (-0.5, 0.5))?;
            technologies.push(TechnologyPath {
                carrier,
                base_share: self.base_share(&below, &technology.base_share)?,
                sales_share: self.reader.share(&format!("{below}.sales_share"), &technology.sales_share)?,
                distance_m: self.reader.amount(&format!("{below}.distance"), &technology.distance, &each)?,
                energy_by_vintage: self.vintages(&format!("{below}.energy"), &technology.energy, fleet.by_age.len())?,
                ageing,
            });
            let stated = [
                (format!("{below}.sales_share"), "1".to_owned()),
                (format!("{below}.energy"), "kWh/vehicle".to_owned()),
                (format!("carriers.{}.factor", technology.carrier), "t CO2e/kWh".to_owned()),
            ];
            self.cell(&place, name, Some(carrier), stated);
        }
        let years = self.reader.years.len();
        let base: Vec<Vec<f64>> = technologies.iter().map(|technology| vec![technology.base_share; years]).collect();
        self.add_up(&format!("{key}.technologies"), &names, base.iter().map(Vec::as_slice))?;
        let sales = technologies.iter().map(|technology| technology.sales_share.as_slice());
        self.add_up(&format!("{key}.technologies"), &names, sales)?;
        let (survival, by_age) = (fleet.survival.clone(), fleet.by_age.clone());
        let sells = Vec::new();
        self.pieces.push(Piece::Fleet(FleetPath {
            first_cell,
            driver,
            vehicles,
            survival,
            by_age,
            technologies,
            sells,
        }));
        Ok(())
    }

    /// Energy per distance of every vintage, kWh/m, the oldest first.
    fn vintages(&mut self, key: &str, energy: &Quantity, ages: usize) -> Result<Vec<f64>, Fault> {
        let wanted = Dimension::energy().per(&Dimension::length());
        let factor = self.reader.unit_of(key, &energy.0.unit, &wanted)?.factor;
        let oldest = self.reader.file.base_year - i16::try_from(ages.saturating_sub(1)).unwrap_or(i16::MAX);
        let first = energy.0.points.first().map_or(oldest, |(year, _)| *year);
        let years: Vec<i16> = (oldest..=self.reader.file.last_year).map(|year| year.max(first)).collect();
        self.reader.over(key, energy, &years, factor)
    }
}

/// Checks survival curve and age profile.
fn curve(key: &str, fleet: &Fleet) -> Result<(), Fault> {
    let fault = |below: &str, reason: String| Err((format!("{key}.{below}"), FileFault::Stock { reason }));
    let mut before = 1.0;
    for (age, share) in fleet.survival.iter().enumerate() {
        if !(0.0..=before).contains(share) || (age == 0 && *share != 1.0) {
            return fault("survival", format!("has {share} at age {age}; it starts at 1 and never rises"));
        }
        before = *share;
    }
    let sum: f64 = fleet.by_age.iter().sum();
    if let Some((age, share)) = fleet.by_age.iter().enumerate().find(|(_, share)| **share < 0.0) {
        return fault("by_age", format!("has {share} at age {age}, below 0"));
    }
    if !sum.is_finite() || (sum - 1.0).abs() > 1e-6 {
        return fault("by_age", format!("adds up to {sum}, not to 1"));
    }
    let survive = |age: usize| fleet.survival.get(age).is_some_and(|share| *share > 0.0);
    match fleet.by_age.iter().enumerate().find(|(age, share)| **share > 0.0 && !survive(*age)) {
        Some((age, _)) => fault("by_age", format!("has vehicles of age {age}, which none survive to")),
        None => Ok(()),
    }
}

/// Cells that a pattern means: part by part, `*` for any, and all below what it ends at.
pub(super) fn matching(key: &str, pattern: &str, cells: &[Cell]) -> Result<Vec<usize>, Fault> {
    let wanted: Vec<&str> = pattern.split('/').collect();
    let fits = |id: &str| {
        let parts: Vec<&str> = id.split('/').collect();
        parts.len() >= wanted.len() && wanted.iter().zip(&parts).all(|(wanted, part)| *wanted == "*" || wanted == part)
    };
    let found: Vec<usize> = (0..cells.len()).filter(|at| fits(&cells[*at].id)).collect();
    if found.is_empty() {
        let known = cells.iter().map(|cell| cell.id.clone()).collect();
        return Err((key.to_owned(), FileFault::Unknown { what: "cell", id: pattern.to_owned(), known }));
    }
    Ok(found)
}

/// Names of the parts of a piece.
pub(super) fn parts<'n>(
    key: &str,
    piece: &str,
    names: &'n BTreeMap<String, (usize, Vec<String>)>,
) -> Result<&'n (usize, Vec<String>), Fault> {
    names.get(piece).ok_or_else(|| {
        let known = names.keys().cloned().collect();
        (key.to_owned(), FileFault::Unknown { what: "piece", id: piece.to_owned(), known })
    })
}
