//! One reader per file of a pack. Each merges what its file holds over what the layers below gave.

mod air;
mod calendar;
mod city;
mod climate;
mod energy;
mod header;
mod measures;
mod schedules;
mod thermal;
mod uses;
mod vintage;

pub(crate) use header::{Header, header, sources};

use crate::entry::Entry;
use crate::{Pack, PackError};

/// Reads one file into the pack.
pub(crate) type Reader = fn(Entry, &mut Pack) -> Result<(), PackError>;

/// The files of a pack beside `pack.toml` and `sources.toml`, in the order in which they refer to one another.
pub(crate) const READERS: [(&str, Reader); 9] = [
    ("factors.toml", energy::factors),
    ("heating-values.toml", energy::heating_values),
    ("prices.toml", energy::prices),
    ("climate.toml", climate::climate),
    ("calendar.toml", calendar::calendar),
    ("schedules.toml", schedules::schedules),
    ("uses.toml", uses::uses),
    ("measures.toml", measures::measures),
    ("city.toml", city::city),
];

/// Puts `item` in the place of the one that `same` finds, or at the end.
fn replace_or_push<T>(items: &mut Vec<T>, item: T, same: impl Fn(&T) -> bool) {
    match items.iter_mut().find(|old| same(old)) {
        Some(old) => *old = item,
        None => items.push(item),
    }
}
