//! Neighbours drawn as one.

use super::{Layer, Point, TileId, number, point};
use crate::list_facilities::float;
use lcs_carbon::FacilityYear;

/// Cells across a tile; the facilities of a cell are drawn as one.
const CELLS: usize = 48;

/// The facilities of one cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cluster {
    /// Mean of their places in the tile, 0 to 1.
    pub place: (f64, f64),
    /// The facility, where it is only one.
    pub only: Option<usize>,
    pub count: u32,
    pub energy_kwh: f64,
    pub emissions_t: f64,
    /// Intensity times floor area, and floor area, of those that have an intensity.
    intensity: (f64, f64),
}

impl Cluster {
    /// The clusters of a tile, from north-west to south-east.
    pub fn all(tile: TileId, points: &[&Point], accounts: &[FacilityYear]) -> Vec<Self> {
        let mut cells = vec![Self::default(); CELLS * CELLS];
        for point in points {
            let (x, y) = tile.place(point);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cell of the tile")]
            let cell = |place: f64| ((place * CELLS as f64) as usize).min(CELLS - 1);
            cells[cell(y) * CELLS + cell(x)].add((x, y), point.facility, &accounts[point.facility]);
        }
        cells.retain(|cell| cell.count > 0);
        cells
    }

    fn add(&mut self, (x, y): (f64, f64), facility: usize, account: &FacilityYear) {
        self.count += 1;
        let share = 1.0 / f64::from(self.count);
        self.place.0 += (x - self.place.0) * share;
        self.place.1 += (y - self.place.1) * share;
        self.only = (self.count == 1).then_some(facility);
        self.energy_kwh += float(account.energy_kwh);
        self.emissions_t += account.emissions.tonnes();
        if let Some((eui, (_, area))) = account.eui_kwh_m2.zip(account.denominator) {
            self.intensity.0 += eui * float(area);
            self.intensity.1 += float(area);
        }
    }

    pub fn draw(&self, layer: Layer) -> Result<Layer, mvt::Error> {
        let mut feature = point(layer, self.place)?;
        feature.add_tag_uint("count", u64::from(self.count));
        number(&mut feature, "energy_kwh", self.energy_kwh);
        number(&mut feature, "emissions_t", self.emissions_t);
        if self.intensity.1 > 0.0 {
            number(&mut feature, "eui_kwh_m2", self.intensity.0 / self.intensity.1);
        }
        Ok(feature.into_layer())
    }
}
