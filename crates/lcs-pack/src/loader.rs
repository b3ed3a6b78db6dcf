//! From bytes to a [`Pack`]: a chain of layers, each merged over the ones it extends.

use crate::blocks::{blocks, is_block_file};
use crate::citation::Source;
use crate::entry::{Entry, File};
use crate::read::{Header, READERS, sources};
use crate::{Pack, PackError, PackSource};
use std::collections::BTreeMap;

/// The currency of a pack that names none: ISO 4217 "no currency".
const NO_CURRENCY: &str = "XXX";

impl Pack {
    /// Loads a chain of packs, from the most specific to the one that extends nothing, as [`crate::resolve`] gives it.
    ///
    /// # Errors
    /// [`PackError::Invalid`] with file and key where a file breaks a rule of the format.
    pub fn load(layers: &[PackSource]) -> Result<Self, PackError> {
        let headers = layers.iter().map(PackSource::header).collect::<Result<Vec<_>, _>>()?;
        let Some(top) = headers.first() else {
            return Err(PackError::Unknown { id: String::new(), known: Vec::new() });
        };
        for (index, header) in headers.iter().enumerate() {
            let below = headers.get(index + 1).map(|below| below.id.as_str());
            if header.extends.as_deref() != below {
                let asked = header.extends.as_deref().unwrap_or("nothing");
                return Err(PackError::Invalid {
                    file: format!("{}/pack.toml", header.id),
                    key: "extends".into(),
                    message: format!("asks for {asked}, but {} lies below", below.unwrap_or("nothing")),
                    hint: "hand in the layers in the order in which they extend one another".into(),
                });
            }
        }
        let mut pack = Self::empty(top, layers, &headers);
        for (layer, header) in layers.iter().zip(&headers).rev() {
            merge(layer, header, &mut pack)?;
        }
        Ok(pack)
    }

    fn empty(top: &Header, layers: &[PackSource], headers: &[Header]) -> Self {
        let first = |value: fn(&Header) -> Option<String>| headers.iter().find_map(value);
        let layers: Vec<_> = layers
            .iter()
            .zip(headers)
            .map(|(layer, header)| (header.id.clone(), header.version.clone(), layer.hash()))
            .collect();
        Self {
            id: top.id.clone(),
            version: top.version.clone(),
            hash: crate::source::hash_of_layers(&layers),
            names: top.names.clone(),
            layers,
            currency: first(|header| header.currency.clone()).unwrap_or_else(|| NO_CURRENCY.to_owned()),
            time_zone: first(|header| header.time_zone.clone()).unwrap_or_else(|| "UTC".to_owned()),
            fiscal_year_start_month: headers.iter().find_map(|header| header.fiscal_year_start_month).unwrap_or(1),
            factors: Vec::new(),
            heating_values: Vec::new(),
            prices: Vec::new(),
            climate: None,
            calendar: Vec::new(),
            uses: Vec::new(),
            schedules: BTreeMap::new(),
            measures: Vec::new(),
            plan: None,
            drivers: Vec::new(),
            inventory: Vec::new(),
            targets: Vec::new(),
            assumptions: Vec::new(),
            scenarios: BTreeMap::new(),
            block_files: BTreeMap::new(),
        }
    }
}

/// Folder of the ready scenarios. What they say is checked by those who run them.
const SCENARIOS: &str = "scenarios/";

/// The name of a ready scenario's file.
fn scenario_name(path: &str) -> Option<&str> {
    path.strip_prefix(SCENARIOS).filter(|name| name.ends_with(".toml") && !name.contains('/'))
}

/// Reads the ready scenarios of one layer.
fn scenarios(layer: &PackSource, header: &Header, pack: &mut Pack) -> Result<(), PackError> {
    for (path, bytes) in &layer.files {
        let Some(name) = scenario_name(path) else { continue };
        let text = String::from_utf8(bytes.clone()).map_err(|error| PackError::Invalid {
            file: format!("{}/{path}", header.id),
            key: "file".into(),
            message: format!("byte {} is no UTF-8", error.utf8_error().valid_up_to() + 1),
            hint: "save the file as text in UTF-8".into(),
        })?;
        pack.scenarios.insert(name.to_owned(), text);
    }
    Ok(())
}

/// Reads the files of one layer over what the layers below gave.
fn merge(layer: &PackSource, header: &Header, pack: &mut Pack) -> Result<(), PackError> {
    let known = |name: &str| {
        matches!(name, "pack.toml" | "sources.toml")
            || scenario_name(name).is_some()
            || is_block_file(name)
            || READERS.iter().any(|(file, _)| *file == name)
    };
    if let Some(unknown) = layer.files.keys().find(|name| name.ends_with(".toml") && !known(name)) {
        let names: Vec<&str> = READERS.iter().map(|(file, _)| *file).collect();
        return Err(PackError::Invalid {
            file: format!("{}/{unknown}", header.id),
            key: "file".into(),
            message: "is not a file of a pack".into(),
            hint: format!("use pack.toml, sources.toml, {}, scenarios/NAME.toml or blocks/NAME.toml", names.join(", ")),
        });
    }
    let documents: BTreeMap<String, Source> = match layer.files.get("sources.toml") {
        Some(bytes) => sources(&header.id, &header.version, bytes)?,
        None => BTreeMap::new(),
    };
    for (name, read) in READERS {
        if let Some(bytes) = layer.files.get(name) {
            let file = File { pack: &header.id, version: &header.version, name, sources: &documents };
            read(Entry::root(&file, bytes)?, pack)?;
        }
    }
    scenarios(layer, header, pack)?;
    blocks(layer, pack)
}
