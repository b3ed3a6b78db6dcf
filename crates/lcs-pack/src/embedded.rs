//! The packs that every build carries.

use crate::PackSource;

/// The files of one embedded pack.
struct Embedded {
    id: &'static str,
    files: &'static [(&'static str, &'static [u8])],
}

/// Ready scenarios and blocks are the public examples themselves, so that there is one copy of each.
macro_rules! pack {
    ($id:literal: $($file:literal),*
        $(; scenarios: $($scenario:literal),*)?
        $(; blocks: $($block:literal),*)?
        $(,)?
    ) => {
        Embedded {
            id: $id,
            files: &[
                $(($file, include_bytes!(concat!("../../../packs/", $id, "/", $file))),)*
                $($((
                    concat!("scenarios/", $scenario),
                    include_bytes!(concat!("../../../examples/scenario/", $scenario)),
                ),)*)?
                $($((
                    concat!("blocks/", $block),
                    include_bytes!(concat!("../../../examples/community/", $block)),
                ),)*)?
            ],
        }
    };
}

/// All of them. A test holds this list against the folders.
const EMBEDDED: [Embedded; 6] = [
    pack!("world":
        "LICENSE-city-energy-analyst.txt", "README.md", "factors.toml", "heating-values.toml", "pack.toml",
        "schedules.toml", "sources.toml", "uses.toml"),
    pack!("my":
        "README.md", "calendar.toml", "factors.toml", "heating-values.toml", "measures.toml", "pack.toml",
        "prices.toml", "schedules.toml", "sources.toml", "uses.toml"),
    pack!("my-kuala-lumpur":
        "README.md", "calendar.toml", "city.toml", "climate.toml", "pack.toml", "sources.toml";
        scenarios: "kuala-lumpur-2030-2050.toml";
        blocks: "wangsa-maju.toml"),
    pack!("jp":
        "README.md", "calendar.toml", "factors.toml", "heating-values.toml", "measures.toml", "pack.toml",
        "prices.toml", "schedules.toml", "sources.toml", "uses.toml"),
    pack!("jp-tokyo":
        "README.md", "calendar.toml", "city.toml", "climate.toml", "factors.toml", "pack.toml", "sources.toml";
        scenarios: "tokyo-2030-2050.toml"),
    pack!("jp-saitama-city":
        "README.md", "city.toml", "climate.toml", "factors.toml", "pack.toml", "sources.toml";
        blocks: "urawa-misono.toml", "saitama-like/SOURCE.toml", "saitama-like/series_8760.csv"),
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
