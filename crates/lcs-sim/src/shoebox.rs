//! A building from the few things known about a facility.

use crate::{
    AirSide, Building, CoolingPlant, Envelope, Facing, Ground, Heating, HotWater, Mass, PerimeterCore, Roof, Roughness,
    Schedules, Use, Wall, Window, Zoning,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a shoebox is made of: a block of equal storeys with four facades. Nothing is assumed behind the caller's
/// back: every figure is a field, to be filled from a facility and from the archetype of its use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShoeboxInput {
    /// What to call it in reports.
    pub name: String,
    /// Floor area of all storeys, m².
    pub floor_area_m2: f64,
    /// Storeys above ground.
    pub storeys: u32,
    /// Height of a storey, m.
    pub storey_height_m: f64,
    /// Long side over short side of the plan, 1 or more.
    pub aspect_ratio: f64,
    /// Azimuth of a long facade, degrees clockwise from north (taken to the nearest eighth of the compass).
    pub long_facade_azimuth_deg: f64,
    /// Window area over gross wall area, 0–1, the same on all facades.
    pub window_wall_ratio: f64,
    /// Share of the wall area that faces outdoor air, 0–1 (less in a row of buildings).
    pub exposed_wall_fraction: f64,
    /// Wall transmittance, W/(m²·K).
    pub wall_u_w_m2k: f64,
    /// Solar absorptance of the walls, 0–1.
    pub wall_solar_absorptance: f64,
    /// Roof transmittance, W/(m²·K).
    pub roof_u_w_m2k: f64,
    /// Solar absorptance of the roof, 0–1.
    pub roof_solar_absorptance: f64,
    /// Equivalent transmittance of the ground floor, W/(m²·K).
    pub ground_u_w_m2k: f64,
    /// Ground temperature, °C.
    pub ground_temperature_c: f64,
    /// Window transmittance, W/(m²·K).
    pub window_u_w_m2k: f64,
    /// Solar heat gain coefficient at normal incidence, 0–1.
    pub window_shgc: f64,
    /// Share of the sun that shading, frame and dirt let through, 0–1.
    pub window_shading_factor: f64,
    /// Long-wave emissivity of the outer faces, 0–1.
    pub emissivity: f64,
    /// Air changes per hour through leaks.
    pub infiltration_ach: f64,
    /// Into which zones it is cut.
    #[serde(default)]
    pub zoning: ShoeboxZoning,
    /// Share of the floor area that is heated, cooled and ventilated, 0–1.
    pub conditioned_fraction: f64,
    /// Storage of heat and moisture.
    pub mass: Mass,
    /// People, lights, equipment, air, set-point.
    #[serde(rename = "use")]
    pub usage: Use,
    /// When it is used.
    pub schedules: Schedules,
    /// Coil, fans, heat recovery.
    pub air_side: AirSide,
    /// Cooling plant.
    pub cooling_plant: CoolingPlant,
    /// Heating.
    #[serde(default)]
    pub heating: Option<Heating>,
    /// Hot water.
    #[serde(default)]
    pub hot_water: Option<HotWater>,
}

/// Into which zones a shoebox is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShoeboxZoning {
    /// One zone.
    #[default]
    Single,
    /// Perimeter and core below the top storey, where the plan is wide enough and there is more than one storey.
    PerimeterCore,
}

impl ShoeboxZoning {
    fn of(self, input: &ShoeboxInput) -> Zoning {
        match self {
            Self::Single => Zoning::Single,
            Self::PerimeterCore => {
                Zoning::PerimeterCore(PerimeterCore::usual(input.storeys.max(1), input.aspect_ratio))
            }
        }
    }
}

impl Building {
    /// The block that [`ShoeboxInput`] describes. Check the result with [`Building::validate`].
    #[must_use]
    pub fn shoebox(input: ShoeboxInput) -> Self {
        let envelope = envelope(&input);
        let zoning = input.zoning.of(&input);
        Self {
            name: input.name,
            floor_area_m2: input.floor_area_m2,
            storey_height_m: input.storey_height_m,
            conditioned_fraction: input.conditioned_fraction,
            zoning,
            envelope,
            mass: input.mass,
            usage: input.usage,
            schedules: input.schedules,
            air_side: input.air_side,
            cooling_plant: input.cooling_plant,
            heating: input.heating,
            hot_water: input.hot_water,
        }
    }
}

/// Faces without an area are left out.
fn envelope(input: &ShoeboxInput) -> Envelope {
    let storeys = f64::from(input.storeys.max(1));
    let footprint_m2 = input.floor_area_m2 / storeys;
    let short_m = (footprint_m2 / input.aspect_ratio).sqrt();
    let long_m = short_m * input.aspect_ratio;
    let height_m = storeys * input.storey_height_m;
    let first = Facing::nearest(input.long_facade_azimuth_deg);
    let second = first.quarter_turn();
    let third = second.quarter_turn();
    let sides = [(first, long_m), (second, short_m), (third, long_m), (third.quarter_turn(), short_m)];
    let exposed = |length_m: f64| length_m * height_m * input.exposed_wall_fraction;
    Envelope {
        walls: sides
            .iter()
            .map(|&(facing, length_m)| Wall {
                facing,
                azimuth_deg: None,
                tilt_deg: None,
                area_m2: exposed(length_m) * (1.0 - input.window_wall_ratio),
                u_w_m2k: input.wall_u_w_m2k,
                solar_absorptance: input.wall_solar_absorptance,
                layers: Vec::new(),
                roughness: Roughness::default(),
            })
            .filter(|wall| wall.area_m2 > 0.0)
            .collect(),
        roof: Some(Roof {
            area_m2: footprint_m2,
            u_w_m2k: input.roof_u_w_m2k,
            solar_absorptance: input.roof_solar_absorptance,
            layers: Vec::new(),
            roughness: Roughness::default(),
        }),
        ground: Some(Ground {
            area_m2: footprint_m2,
            u_w_m2k: input.ground_u_w_m2k,
            temperature_c: input.ground_temperature_c,
            monthly_temperature_c: None,
            layers: Vec::new(),
        }),
        windows: sides
            .iter()
            .map(|&(facing, length_m)| Window {
                facing,
                azimuth_deg: None,
                tilt_deg: None,
                area_m2: exposed(length_m) * input.window_wall_ratio,
                u_w_m2k: input.window_u_w_m2k,
                shgc: input.window_shgc,
                shading_factor: input.window_shading_factor,
                panes: None,
                size: None,
                overhang: None,
                left_fin: None,
                right_fin: None,
            })
            .filter(|window| window.area_m2 > 0.0)
            .collect(),
        infiltration_ach: input.infiltration_ach,
        emissivity: input.emissivity,
    }
}
