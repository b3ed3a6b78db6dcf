//! The packs that every build carries.

use crate::PackSource;

/// The files of one embedded pack.
struct Embedded {
    id: &'static str,
    files: &'static [(&'static str, &'static [u8])],
}

/// The ready scenarios are the public examples themselves, so that there is one copy of each.
macro_rules! pack {
    ($id:literal: $($file:literal),* $(; scenarios $($scenario:literal),*)? $(,)?) => {
        Embedded {
            id: $id,
            files: &[
                $(($file, include_bytes!(concat!("../../../packs/", $id, "/", $file))),)*
                $($((
                    concat!("scenarios/", $scenario),
                    include_bytes!(concat!("../../../examples/scenario/", $scenario)),
                ),)*)?
            ],
        }
    };
}

/// All of them. A test holds this list against the folders.
const EMBEDDED: [Embedded; 5] = [
    pack!("world":
        "LICENSE-city-energy-analyst.txt", "README.md", "factors.toml", "heating-values.toml", "pack.toml",
        "schedules.toml", "sources.toml", "uses.toml"),
    pack!("my":
        "README.md", "calendar.toml", "factors.toml", "heating-values.toml", "measures.toml", "pack.toml",
        "prices.toml", "schedules.toml", "sources.toml", "uses.toml"),
    pack!("my-kuala-lumpur":
        "README.md", "calendar.toml", "city.toml", "climate.toml", "pack.toml", "sources.toml";
        scenarios "kuala-lumpur-2030-2050.toml"),
    pack!("jp":
        "README.md", "calendar.toml", "factors.toml", "heating-values.toml", "measures.toml", "pack.toml",
        "prices.toml", "schedules.toml", "sources.toml", "uses.toml"),
    pack!("jp-tokyo":
        "README.md", "calendar.toml", "city.toml", "climate.toml", "factors.toml", "pack.toml", "sources.toml";
        scenarios "tokyo-2030-2050.toml"),
];

/// Ids of the embedded packs.
pub fn embedded_ids() -> impl Iterator<Item = &'static str> {
    EMBEDDED.iter().map(|pack| pack.id)
}

/// An embedded pack by id.
#[must_use]
pub fn embedded(id: &str) -> Option<PackSource> {
    EMBEDDED.iter().find(|pack| pack.id == id).map(|pack| PackSource {
        id: pack.id.to_owned(),
        files: pack.files.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect(),
    })
}
