//! Which envelopes no building can have.

use super::{PanesInput, Wall, Window};
use crate::construction::{Element, LayerInput};
use crate::detailed::{Fin, Overhang, Pane};
use crate::validation::Check;
use crate::{Building, Ground, Roof};

/// A transmittance and the layers beside it may differ by so much: films differ by that much between standards.
const TRANSMITTANCE_TOLERANCE: f64 = 0.15;

pub(crate) fn validity(check: &mut Check, building: &Building) {
    let envelope = &building.envelope;
    for (i, of) in envelope.walls.iter().enumerate() {
        wall(check, &format!("envelope.walls[{i}]"), of);
    }
    if let Some(of) = &envelope.roof {
        roof(check, of);
    }
    if let Some(of) = &envelope.ground {
        ground(check, of);
    }
    for (i, of) in envelope.windows.iter().enumerate() {
        window(check, &format!("envelope.windows[{i}]"), of);
    }
    check.within("envelope.infiltration_ach", envelope.infiltration_ach, 0.0, 50.0);
    check.positive("envelope.emissivity", envelope.emissivity, 1.0);
}

fn area(check: &mut Check, key: &str, area_m2: f64) {
    if area_m2 == 0.0 {
        check.fault(&format!("{key}.area_m2"), area_m2, "what has no area is not there", "leave the element out");
    } else {
        check.positive(&format!("{key}.area_m2"), area_m2, 1e6);
    }
}

fn direction(check: &mut Check, key: &str, azimuth_deg: Option<f64>, tilt_deg: Option<f64>) {
    check.within(&format!("{key}.azimuth_deg"), azimuth_deg.unwrap_or(0.0), -360.0, 360.0);
    check.within(&format!("{key}.tilt_deg"), tilt_deg.unwrap_or(0.0), 0.0, 180.0);
}

fn wall(check: &mut Check, key: &str, wall: &Wall) {
    area(check, key, wall.area_m2);
    direction(check, key, wall.azimuth_deg, wall.tilt_deg);
    check.positive(&format!("{key}.u_w_m2k"), wall.u_w_m2k, 6.0);
    check.fraction(&format!("{key}.solar_absorptance"), wall.solar_absorptance);
    layers(check, key, Element::Wall, &wall.layers, wall.u_w_m2k);
}

fn roof(check: &mut Check, roof: &Roof) {
    let key = "envelope.roof";
    area(check, key, roof.area_m2);
    check.positive(&format!("{key}.u_w_m2k"), roof.u_w_m2k, 7.5);
    check.fraction(&format!("{key}.solar_absorptance"), roof.solar_absorptance);
    layers(check, key, Element::Roof, &roof.layers, roof.u_w_m2k);
}

fn ground(check: &mut Check, ground: &Ground) {
    let key = "envelope.ground";
    area(check, key, ground.area_m2);
    check.positive(&format!("{key}.u_w_m2k"), ground.u_w_m2k, 6.0);
    check.within(&format!("{key}.temperature_c"), ground.temperature_c, -20.0, 50.0);
    for (month, temperature_c) in ground.monthly_temperature_c.iter().flatten().enumerate() {
        check.within(&format!("{key}.monthly_temperature_c[{month}]"), *temperature_c, -20.0, 50.0);
    }
    layers(check, key, Element::Ground, &ground.layers, ground.u_w_m2k);
}

fn layers(check: &mut Check, key: &str, element: Element, layers: &[LayerInput], u_w_m2k: f64) {
    if layers.is_empty() {
        return;
    }
    for (i, layer) in layers.iter().enumerate() {
        let key = |name: &str| format!("{key}.layers[{i}].{name}");
        match layer {
            LayerInput::Material(layer) => {
                check.positive(&key("thickness_m"), layer.thickness_m, 10.0);
                check.positive(&key("conductivity_w_mk"), layer.conductivity_w_mk, 500.0);
                check.within(&key("density_kg_m3"), layer.density_kg_m3, 0.0, 25_000.0);
                check.within(&key("heat_capacity_j_kgk"), layer.heat_capacity_j_kgk, 0.0, 10_000.0);
            }
            LayerInput::Resistance(layer) => {
                check.positive(&key("resistance_m2k_w"), layer.resistance_m2k_w, 100.0);
            }
        }
    }
    let resistance: f64 = layers.iter().map(|layer| layer.layer().resistance_m2k_w()).sum();
    let of_layers = element.u_w_m2k(layers);
    if resistance < 1e-4 {
        check.fault(
            &format!("{key}.layers"),
            format!("{resistance} m²K/W"),
            "together they resist next to nothing",
            "list every layer from outside to inside, thickness in m and conductivity in W/(m·K)",
        );
    } else if (of_layers / u_w_m2k - 1.0).abs() > TRANSMITTANCE_TOLERANCE {
        check.fault(
            &format!("{key}.u_w_m2k"),
            u_w_m2k,
            &format!("contradicts its layers, which give {of_layers:.3}"),
            "change both, or leave the layers out and they follow from the transmittance",
        );
    }
}

fn window(check: &mut Check, key: &str, window: &Window) {
    area(check, key, window.area_m2);
    direction(check, key, window.azimuth_deg, window.tilt_deg);
    check.positive(&format!("{key}.u_w_m2k"), window.u_w_m2k, 8.0);
    check.fraction(&format!("{key}.shgc"), window.shgc);
    check.fraction(&format!("{key}.shading_factor"), window.shading_factor);
    if let Some(of) = &window.panes {
        panes(check, &format!("{key}.panes"), of);
    }
    if let Some(size) = &window.size {
        check.positive(&format!("{key}.size.width_m"), size.width_m, 100.0);
        check.positive(&format!("{key}.size.height_m"), size.height_m, 100.0);
    }
    plates(check, key, window);
}

fn panes(check: &mut Check, key: &str, panes: &PanesInput) {
    if !(1..=2).contains(&panes.count) {
        let hint = "give 1 or 2 clear panes; for other glass leave the panes out and give u_w_m2k and shgc";
        check.fault(&format!("{key}.count"), panes.count, "not 1 or 2", hint);
    }
    check.positive(&format!("{key}.thickness_m"), panes.thickness_m, 0.1);
    check.positive(&format!("{key}.conductivity_w_mk"), panes.conductivity_w_mk, 10.0);
    if panes.count == 2 {
        check.positive(&format!("{key}.gap_m"), panes.gap_m, 0.2);
    }
    let pane = Pane { transmittance: panes.transmittance, reflectance: panes.reflectance };
    if !pane.is_clear() {
        check.fault(
            &format!("{key}.transmittance"),
            format!("{} with a reflectance of {}", panes.transmittance, panes.reflectance),
            "no uncoated pane has these together",
            "clear float glass has about 0.83 and 0.075; for coated glass leave the panes out and give u_w_m2k and shgc",
        );
    }
}

fn plates(check: &mut Check, key: &str, window: &Window) {
    if let Some(Overhang { depth_m, above_m, past_m }) = window.overhang {
        check.positive(&format!("{key}.overhang.depth_m"), depth_m, 50.0);
        check.within(&format!("{key}.overhang.above_m"), above_m, 0.0, 50.0);
        past_m.iter().for_each(|past_m| check.within(&format!("{key}.overhang.past_m"), *past_m, -100.0, 100.0));
    }
    for (side, fin) in [("left_fin", window.left_fin), ("right_fin", window.right_fin)] {
        if let Some(Fin { depth_m, beside_m, past_m }) = fin {
            check.positive(&format!("{key}.{side}.depth_m"), depth_m, 50.0);
            check.within(&format!("{key}.{side}.beside_m"), beside_m, 0.0, 50.0);
            past_m.iter().for_each(|past_m| check.within(&format!("{key}.{side}.past_m"), *past_m, -100.0, 100.0));
        }
    }
    let any = window.overhang.is_some() || window.left_fin.is_some() || window.right_fin.is_some();
    if any && window.size.is_none() {
        check.fault(
            &format!("{key}.size"),
            "absent",
            "how much a plate shades depends on the size of the window behind it",
            "add size = { width_m = …, height_m = … } of one window",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::construction::LayerInput;
    use crate::detailed::Overhang;
    use crate::{Building, ResistanceLayer};

    fn office() -> Building {
        let file = lcs_testkit::workspace_root().join("examples/simulate/tropical-office.toml");
        toml::from_str(&lcs_testkit::text(file)).unwrap()
    }

    /// The keys that are refused after a change.
    fn refused(change: impl Fn(&mut Building)) -> Vec<String> {
        let mut building = office();
        change(&mut building);
        building.validate().err().unwrap_or_default().into_iter().map(|error| error.key).collect()
    }

    #[test]
    fn the_reference_zone_is_accepted() {
        assert_eq!(refused(|_| ()), Vec::<String>::new());
    }

    #[test]
    fn impossible_elements_are_refused_by_key() {
        assert_eq!(refused(|b| b.envelope.walls[1].area_m2 = 0.0), ["envelope.walls[1].area_m2"]);
        assert_eq!(refused(|b| b.envelope.walls[0].u_w_m2k = 1.2), ["envelope.walls[0].u_w_m2k"]);
        assert!(
            refused(|b| b.envelope.roof.as_mut().unwrap().u_w_m2k = -0.3).contains(&"envelope.roof.u_w_m2k".into())
        );
        let nothing = |b: &mut Building| {
            b.envelope.walls[2].layers = vec![LayerInput::Resistance(ResistanceLayer { resistance_m2k_w: 0.0 })];
        };
        assert_eq!(refused(nothing), ["envelope.walls[2].layers[0].resistance_m2k_w", "envelope.walls[2].layers"]);
    }

    #[test]
    fn impossible_windows_are_refused_by_key() {
        let panes = |change: fn(&mut crate::PanesInput)| {
            refused(move |b| change(b.envelope.windows[0].panes.as_mut().unwrap()))
        };
        assert_eq!(panes(|p| p.count = 3), ["envelope.windows[0].panes.count"]);
        assert_eq!(panes(|p| p.transmittance = 0.95), ["envelope.windows[0].panes.transmittance"]);
        assert_eq!(panes(|p| p.gap_m = 0.0), ["envelope.windows[0].panes.gap_m"]);
        let plate = |b: &mut Building| {
            b.envelope.windows[0].size = None;
            b.envelope.windows[0].overhang = Some(Overhang { depth_m: 1.0, above_m: 0.3, past_m: [0.0; 2] });
        };
        assert_eq!(refused(plate), ["envelope.windows[0].size"]);
    }
}
