//! How a building is cut into zones, and what each of them is made of.

use crate::construction::{Element, LEAST_CAPACITY_J_M2K, LayerInput, made_up, mass_layer};
use crate::detailed::{DetailedZone, Glass, Glazed, Layer, Opaque, Outside, Pane, Shades};
use crate::validation::Check;
use crate::{Building, Envelope, Facing, Wall, Window};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Into which zones a building is cut.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Zoning {
    /// One zone for the whole building.
    #[default]
    Single,
    /// For the storeys below the top one zone behind each facade and a core, and one zone for the top storey.
    PerimeterCore(PerimeterCore),
}

/// A block of equal storeys, cut into perimeter and core.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PerimeterCore {
    /// Storeys above ground.
    pub storeys: u32,
    /// Long side over short side of the plan, 1 or more.
    pub aspect_ratio: f64,
    /// Depth of the zones behind the facades, m.
    #[serde(default = "usual_depth_m")]
    pub depth_m: f64,
}

impl PerimeterCore {
    /// A block with perimeter zones of the usual depth.
    #[must_use]
    pub fn usual(storeys: u32, aspect_ratio: f64) -> Self {
        Self { storeys, aspect_ratio, depth_m: usual_depth_m() }
    }
}

/// 15 feet: ASHRAE 90.1 appendix G, table G3.1, thermal blocks.
fn usual_depth_m() -> f64 {
    4.6
}

/// Checks what a file says of them.
pub(crate) fn validity(check: &mut Check, building: &Building) {
    if let Zoning::PerimeterCore(plan) = building.zoning {
        check.within("zoning.perimeter_core.storeys", f64::from(plan.storeys), 1.0, 500.0);
        check.within("zoning.perimeter_core.aspect_ratio", plan.aspect_ratio, 1.0, 100.0);
        check.positive("zoning.perimeter_core.depth_m", plan.depth_m, 50.0);
    }
}

/// One of a building's zones.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ZoneOfBuilding {
    /// Floor area of one such zone, m².
    pub floor_area_m2: f64,
    /// Air in it, m³.
    pub air_volume_m3: f64,
    /// How many equal zones it stands for.
    pub multiplier: f64,
    /// Its faces.
    pub zone: DetailedZone,
}

/// Share of sun that inner faces absorb: ASHRAE 140-2020 cases.
const INNER_ABSORPTANCE: f64 = 0.6;
/// Long-wave emissivity of uncoated glass: EN 673 and ASHRAE 140-2020.
const GLASS_EMISSIVITY: f64 = 0.84;
/// Light thrown back by the ground.
const ALBEDO: f64 = 0.2;

/// The zones of a building. Areas, times their multipliers, add up to those of the building.
pub(crate) fn zones(building: &Building) -> Vec<ZoneOfBuilding> {
    match building.zoning {
        Zoning::PerimeterCore(plan) if plan.storeys > 1 => {
            perimeter_and_core(building, plan).unwrap_or_else(|| vec![single(building)])
        }
        _ => vec![single(building)],
    }
}

/// A part of a building with the part of the envelope that belongs to it.
struct Part {
    floor_area_m2: f64,
    multiplier: f64,
    envelope: Envelope,
}

fn single(building: &Building) -> ZoneOfBuilding {
    let envelope = &building.envelope;
    let footprint_m2 = f64::max(
        envelope.roof.as_ref().map_or(0.0, |r| r.area_m2),
        envelope.ground.as_ref().map_or(0.0, |g| g.area_m2),
    );
    let storeys = if footprint_m2 > 0.0 { (building.floor_area_m2 / footprint_m2).max(1.0) } else { 1.0 };
    let part = Part { floor_area_m2: building.floor_area_m2, multiplier: 1.0, envelope: envelope.clone() };
    part.zone(building, storeys * building.storey_height_m)
}

/// `None` where the plan is too narrow for a core.
fn perimeter_and_core(building: &Building, plan: PerimeterCore) -> Option<Vec<ZoneOfBuilding>> {
    let storeys = f64::from(plan.storeys);
    let storey_m2 = building.floor_area_m2 / storeys;
    let short_m = (storey_m2 / plan.aspect_ratio).sqrt();
    let core_m2 = (short_m - 2.0 * plan.depth_m) * (short_m * plan.aspect_ratio - 2.0 * plan.depth_m);
    if short_m <= 2.0 * plan.depth_m {
        return None;
    }
    let whole = &building.envelope;
    let facade_m2 = |facing: Facing| {
        let walls = whole.walls.iter().filter(|w| w.facing == facing).map(|w| w.area_m2);
        walls.chain(whole.windows.iter().filter(|w| w.facing == facing).map(|w| w.area_m2)).sum::<f64>()
    };
    let facades_m2: f64 = Facing::ALL.into_iter().filter(|&f| f != Facing::Up).map(facade_m2).sum();
    let below = storeys - 1.0;
    let slice = |looks: &dyn Fn(Facing) -> bool, floor_area_m2: f64, top: bool| {
        let share = 1.0 / storeys;
        let of_top = |facing: Facing| if facing == Facing::Up { 1.0 } else { share };
        Part {
            floor_area_m2,
            multiplier: if top { 1.0 } else { below },
            envelope: Envelope {
                walls: scaled_walls(&whole.walls, |wall| if looks(wall.facing) { of_top(wall.facing) } else { 0.0 }),
                windows: scaled_windows(&whole.windows, |w| if looks(w.facing) { of_top(w.facing) } else { 0.0 }),
                roof: whole.roof.clone().filter(|_| top),
                ground: whole.ground.clone().filter(|_| !top).map(|mut ground| {
                    ground.area_m2 *= floor_area_m2 / storey_m2 / below;
                    ground
                }),
                ..*whole
            },
        }
    };
    let mut parts = vec![slice(&|_| true, storey_m2, true), slice(&|_| false, core_m2, false)];
    for facing in Facing::ALL.into_iter().filter(|&f| f != Facing::Up && facade_m2(f) > 0.0) {
        let area_m2 = (storey_m2 - core_m2) * facade_m2(facing) / facades_m2;
        parts.push(slice(&|looks| looks == facing, area_m2, false));
    }
    let height_m = storeys * building.storey_height_m;
    Some(parts.into_iter().map(|part| part.zone(building, height_m)).collect())
}

fn scaled_walls(walls: &[Wall], share: impl Fn(&Wall) -> f64) -> Vec<Wall> {
    let scaled = walls.iter().map(|wall| Wall { area_m2: wall.area_m2 * share(wall), ..wall.clone() });
    scaled.filter(|wall| wall.area_m2 > 0.0).collect()
}

fn scaled_windows(windows: &[Window], share: impl Fn(&Window) -> f64) -> Vec<Window> {
    let scaled = windows.iter().map(|window| Window { area_m2: window.area_m2 * share(window), ..window.clone() });
    scaled.filter(|window| window.area_m2 > 0.0).collect()
}

impl Part {
    fn zone(self, building: &Building, height_m: f64) -> ZoneOfBuilding {
        let mass = &building.mass;
        let mut opaque = self.opaque(building, height_m);
        let glazed: Vec<Glazed> = self.envelope.windows.iter().map(|window| glazed(window, height_m)).collect();
        let faces_m2: f64 = opaque.iter().map(|o| o.area_m2).chain(glazed.iter().map(Glazed::area_m2)).sum();
        let inside_m2 = mass.surface_area_ratio * self.floor_area_m2 - faces_m2;
        if inside_m2 > 0.01 * self.floor_area_m2 {
            let capacity_j_m2k = self.capacity_j_m2k(building);
            opaque.push(Opaque {
                area_m2: inside_m2,
                tilt_deg: 90.0,
                azimuth_deg: 0.0,
                layers: vec![mass_layer(capacity_j_m2k, f64::INFINITY)],
                outside: Outside::Inside,
                solar_absorptance: 0.0,
                inner_solar_absorptance: INNER_ABSORPTANCE,
                emissivity: 0.9,
                roughness: 1.0,
                height_m: 0.0,
            });
        }
        ZoneOfBuilding {
            floor_area_m2: self.floor_area_m2,
            air_volume_m3: self.floor_area_m2 * building.storey_height_m,
            multiplier: self.multiplier,
            zone: DetailedZone {
                air_j_k: mass.air_and_furniture_j_m2k * self.floor_area_m2,
                opaque,
                glazed,
                albedo: ALBEDO,
            },
        }
    }

    /// Capacity behind each m² of inner face of which no layers are known, J/(m²·K): what the building's heat capacity
    /// leaves beside the layers that are, spread evenly.
    fn capacity_j_m2k(&self, building: &Building) -> f64 {
        let envelope = &self.envelope;
        let roof = envelope.roof.iter().map(|r| (r.area_m2, &r.layers));
        let ground = envelope.ground.iter().map(|g| (g.area_m2, &g.layers));
        let (mut carried_j_k, mut known_m2) = (0.0, 0.0);
        for (area_m2, layers) in envelope.walls.iter().map(|w| (w.area_m2, &w.layers)).chain(roof).chain(ground) {
            if !layers.is_empty() {
                carried_j_k += area_m2 * inner_capacity_j_m2k(layers);
                known_m2 += area_m2;
            }
        }
        let windows_m2: f64 = envelope.windows.iter().map(|w| w.area_m2).sum();
        let faces_m2 = building.mass.surface_area_ratio * self.floor_area_m2 - windows_m2 - known_m2;
        let whole_j_k = building.mass.heat_capacity.values().heat_capacity_j_m2k * self.floor_area_m2;
        let spread = (whole_j_k - carried_j_k) / faces_m2.max(0.1 * self.floor_area_m2);
        spread.max(LEAST_CAPACITY_J_M2K)
    }

    fn opaque(&self, building: &Building, height_m: f64) -> Vec<Opaque> {
        let envelope = &self.envelope;
        let capacity_j_m2k = self.capacity_j_m2k(building);
        let layers = |element: Element, u_w_m2k: f64, given: &[LayerInput]| -> Vec<Layer> {
            if given.is_empty() {
                made_up(element, u_w_m2k, capacity_j_m2k)
            } else {
                given.iter().map(LayerInput::layer).collect()
            }
        };
        let plain = Opaque {
            area_m2: 0.0,
            tilt_deg: 90.0,
            azimuth_deg: 0.0,
            layers: Vec::new(),
            outside: Outside::Air,
            solar_absorptance: 0.0,
            inner_solar_absorptance: INNER_ABSORPTANCE,
            emissivity: envelope.emissivity,
            roughness: 1.0,
            height_m: height_m / 2.0,
        };
        let walls = envelope.walls.iter().map(|wall| Opaque {
            area_m2: wall.area_m2,
            tilt_deg: wall.tilt_deg.unwrap_or(wall.facing.tilt_deg()),
            azimuth_deg: wall.azimuth_deg.unwrap_or(wall.facing.azimuth_deg()),
            layers: layers(Element::Wall, wall.u_w_m2k, &wall.layers),
            solar_absorptance: wall.solar_absorptance,
            roughness: wall.roughness.multiplier(),
            ..plain.clone()
        });
        let roof = envelope.roof.iter().map(|roof| Opaque {
            area_m2: roof.area_m2,
            tilt_deg: 0.0,
            layers: layers(Element::Roof, roof.u_w_m2k, &roof.layers),
            solar_absorptance: roof.solar_absorptance,
            roughness: roof.roughness.multiplier(),
            height_m,
            ..plain.clone()
        });
        let ground = envelope.ground.iter().map(|ground| Opaque {
            area_m2: ground.area_m2,
            tilt_deg: 180.0,
            layers: layers(Element::Ground, ground.u_w_m2k, &ground.layers),
            outside: Outside::Ground(ground.monthly_temperature_c.unwrap_or([ground.temperature_c; 12])),
            ..plain.clone()
        });
        walls.chain(roof).chain(ground).collect()
    }
}

/// Capacity that an inner face feels, J/(m²·K): of the layers within 100 mm of it, up to insulation.
///
/// # Source
/// ISO 13790:2008 clause 12.3.1 and ISO 13786, effective thickness.
fn inner_capacity_j_m2k(layers: &[LayerInput]) -> f64 {
    const DEPTH_M: f64 = 0.1;
    const INSULATES_W_MK: f64 = 0.1;
    let (mut depth_m, mut capacity) = (0.0, 0.0);
    for layer in layers.iter().rev() {
        match layer {
            LayerInput::Material(layer) if layer.conductivity_w_mk > INSULATES_W_MK => {
                let counts = layer.thickness_m.min(DEPTH_M - depth_m);
                capacity += layer.capacity_j_m2k() * counts / layer.thickness_m;
                depth_m += counts;
            }
            _ => break,
        }
    }
    capacity
}

fn glazed(window: &Window, height_m: f64) -> Glazed {
    let (width_m, tall_m) = window.size.map_or((window.area_m2, 1.0), |size| (size.width_m, size.height_m));
    let glass = match window.panes {
        Some(panes) => Glass::Panes {
            pane: Pane { transmittance: panes.transmittance, reflectance: panes.reflectance },
            count: panes.count,
            thickness_m: panes.thickness_m,
            conductivity_w_mk: panes.conductivity_w_mk,
            gap_m: panes.gap_m,
        },
        None => Glass::Simple { u_w_m2k: window.u_w_m2k, shgc: window.shgc },
    };
    Glazed {
        count: window.area_m2 / (width_m * tall_m),
        width_m,
        height_m: tall_m,
        tilt_deg: window.tilt_deg.unwrap_or(window.facing.tilt_deg()),
        azimuth_deg: window.azimuth_deg.unwrap_or(window.facing.azimuth_deg()),
        glass,
        emissivity: GLASS_EMISSIVITY,
        shades: Shades { overhang: window.overhang, left: window.left_fin, right: window.right_fin },
        sun_share: window.shading_factor,
        middle_m: if window.facing == Facing::Up { height_m } else { height_m / 2.0 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Ground;

    fn office(zoning: Zoning) -> Building {
        let file = lcs_testkit::workspace_root().join("examples/simulate/tropical-office.toml");
        let mut building: Building = toml::from_str(&lcs_testkit::text(file)).unwrap();
        building.zoning = zoning;
        building
    }

    /// Ten storeys of 40 m × 25 m, built of the walls of the reference zone.
    fn tower(zoning: Zoning) -> Building {
        let mut building = office(zoning);
        building.floor_area_m2 = 10_000.0;
        for (wall, area_m2) in building.envelope.walls.iter_mut().zip([600.0, 375.0, 600.0, 375.0]) {
            wall.area_m2 = area_m2;
        }
        building.envelope.windows[0].area_m2 = 400.0;
        building.envelope.roof.as_mut().unwrap().area_m2 = 1000.0;
        building.envelope.ground.as_mut().unwrap().area_m2 = 1000.0;
        building
    }

    fn sum(zones: &[ZoneOfBuilding], of: impl Fn(&ZoneOfBuilding) -> f64) -> f64 {
        zones.iter().map(|zone| zone.multiplier * of(zone)).sum()
    }

    fn opaque_m2(zone: &ZoneOfBuilding, which: impl Fn(&Opaque) -> bool) -> f64 {
        zone.zone.opaque.iter().filter(|of| which(of)).map(|of| of.area_m2).sum()
    }

    /// The reference zone has no inner mass but its layers: its inner surface is 171.6 m².
    #[test]
    fn the_reference_zone_is_its_layers() {
        let zones = zones(&office(Zoning::Single));
        assert_eq!(zones.len(), 1);
        assert_eq!(zones[0].zone.opaque.len(), 6);
        assert!((zones[0].zone.glazed[0].count - 2.0).abs() < 1e-12);
    }

    /// Floor, walls, windows, roof and ground of all zones together are those of the building, whichever way it is cut.
    #[test]
    fn zones_add_up_to_the_building() {
        let plan = PerimeterCore::usual(10, 1.6);
        let zones = zones(&tower(Zoning::PerimeterCore(plan)));
        assert_eq!(zones.len(), 6);
        let near = |actual: f64, expected: f64| assert!((actual / expected - 1.0).abs() < 1e-9, "{actual} {expected}");
        near(sum(&zones, |zone| zone.floor_area_m2), 10_000.0);
        near(sum(&zones, |zone| zone.air_volume_m3), 27_000.0);
        near(sum(&zones, |zone| opaque_m2(zone, |of| of.tilt_deg == 90.0 && of.outside == Outside::Air)), 1950.0);
        near(sum(&zones, |zone| opaque_m2(zone, |of| of.tilt_deg == 0.0)), 1000.0);
        near(sum(&zones, |zone| opaque_m2(zone, |of| matches!(of.outside, Outside::Ground(_)))), 1000.0);
        near(sum(&zones, |zone| zone.zone.glazed.iter().map(Glazed::area_m2).sum()), 400.0);
        // 40 m × 25 m less 4.6 m on each side.
        near(zones[1].floor_area_m2, (40.0 - 9.2) * (25.0 - 9.2));
    }

    /// A plan of less than twice the depth has no core.
    #[test]
    fn a_narrow_block_is_one_zone() {
        let plan = PerimeterCore { storeys: 10, aspect_ratio: 20.0, depth_m: 4.6 };
        assert_eq!(zones(&tower(Zoning::PerimeterCore(plan))).len(), 1);
    }

    /// Without layers the building's heat capacity is spread over its inner faces, and none of it is lost.
    #[test]
    fn heat_capacity_is_spread_over_the_inner_faces() {
        let mut building = tower(Zoning::Single);
        let bare = |layers: &mut Vec<LayerInput>| layers.clear();
        building.envelope.walls.iter_mut().for_each(|wall| bare(&mut wall.layers));
        bare(&mut building.envelope.roof.as_mut().unwrap().layers);
        let ground: &mut Ground = building.envelope.ground.as_mut().unwrap();
        bare(&mut ground.layers);
        ground.u_w_m2k = 0.4;
        let zones = zones(&building);
        let of_mass = |of: &Opaque| of.layers.last().map_or(0.0, Layer::capacity_j_m2k) * of.area_m2;
        let capacity: f64 = zones[0].zone.opaque.iter().map(of_mass).sum();
        assert!((capacity / (305_480.0 * 10_000.0) - 1.0).abs() < 1e-9, "{capacity}");
    }
}
