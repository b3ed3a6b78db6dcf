//! `measures.toml`.

use super::replace_or_push;
use crate::entry::Entry;
use crate::{CostBasis, Effect, Measure, Pack, PackError, PlantKind, UnitCost};

/// Reads measures; one replaces that of the same id below.
pub(super) fn measures(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    for mut entry in file.entries("measure", "id")? {
        let id = entry.text("id")?;
        let uses = entry.texts("uses")?;
        if let Some(unknown) = uses.iter().find(|id| pack.uses.iter().all(|class| class.id != **id)) {
            return entry.fail("uses", format!("`{unknown}` is no use class"), "use ids of uses.toml, here or below");
        }
        let effects = entry.series("effect")?.into_iter().map(effect).collect::<Result<Vec<_>, _>>()?;
        if effects.is_empty() {
            return entry.fail("effect", "is missing", "add at least one [[measure.effect]]");
        }
        let Some(mut cost) = entry.child("cost")? else {
            return entry.fail("cost", "is missing", "add [measure.cost] with per and amount");
        };
        let unit_cost = UnitCost { per: cost.choice("per", &CostBasis::IDS)?, amount: cost.ranged("amount")? };
        let yearly_cost = cost.optional_ranged("yearly")?;
        if unit_cost.amount.p10 < 0.0 {
            return cost.fail("amount", "is negative", "savings of energy are computed, not entered");
        }
        cost.finish()?;
        let measure = Measure {
            uses,
            excludes_group: entry.optional_text("excludes_group")?,
            effects,
            cost: unit_cost,
            yearly_cost,
            life_years: entry.ranged("life_years")?,
            fact: entry.fact()?,
            id: id.clone(),
        };
        if measure.life_years.p10 <= 0.0 {
            return entry.fail("life_years", "is not above zero", "write years");
        }
        entry.finish()?;
        replace_or_push(&mut pack.measures, measure, |old| old.id == id);
    }
    file.finish()
}

/// Kinds of effect, as packs name them.
#[derive(Clone, Copy)]
enum Kind {
    Lighting,
    CoolingSetpoint,
    CoolingCop,
    OutdoorAir,
    WindowShgc,
    WindowU,
    RoofAbsorptance,
    RoofU,
    Schedules,
    Fans,
    HeatingEfficiency,
    Infiltration,
    RooftopPv,
    EndUse,
}

const KINDS: [(&str, Kind); 14] = [
    ("lighting", Kind::Lighting),
    ("cooling-setpoint", Kind::CoolingSetpoint),
    ("cooling-cop", Kind::CoolingCop),
    ("outdoor-air", Kind::OutdoorAir),
    ("window-shgc", Kind::WindowShgc),
    ("window-u", Kind::WindowU),
    ("roof-absorptance", Kind::RoofAbsorptance),
    ("roof-u", Kind::RoofU),
    ("schedules", Kind::Schedules),
    ("fans", Kind::Fans),
    ("heating-efficiency", Kind::HeatingEfficiency),
    ("infiltration", Kind::Infiltration),
    ("rooftop-pv", Kind::RooftopPv),
    ("end-use", Kind::EndUse),
];

fn effect(mut entry: Entry) -> Result<Effect, PackError> {
    let effect = match entry.choice("kind", &KINDS)? {
        Kind::Lighting => Effect::Lighting { factor: entry.ranged("factor")? },
        Kind::CoolingSetpoint => {
            Effect::CoolingSetpoint { raise_k: entry.ranged("raise_k")?, limit_c: entry.number("limit_c")? }
        }
        Kind::CoolingCop => Effect::CoolingCop { cop: entry.ranged("cop")?, plants: plants(&mut entry)? },
        Kind::OutdoorAir => Effect::OutdoorAir { factor: entry.ranged("factor")? },
        Kind::WindowShgc => Effect::WindowShgc { shgc: entry.ranged("shgc")? },
        Kind::WindowU => Effect::WindowU { u_w_m2k: entry.ranged("u_w_m2k")? },
        Kind::RoofAbsorptance => Effect::RoofAbsorptance { absorptance: entry.ranged("absorptance")? },
        Kind::RoofU => Effect::RoofU { u_w_m2k: entry.ranged("u_w_m2k")? },
        Kind::Schedules => Effect::Schedules {
            night_factor: entry.ranged("night_factor")?,
            plant_hours_cut: entry.number("plant_hours_cut")?,
        },
        Kind::Fans => Effect::Fans { factor: entry.ranged("factor")? },
        Kind::HeatingEfficiency => Effect::HeatingEfficiency { efficiency: entry.ranged("efficiency")? },
        Kind::Infiltration => Effect::Infiltration { factor: entry.ranged("factor")? },
        Kind::RooftopPv => {
            Effect::RooftopPv { usable_roof: entry.ranged("usable_roof")?, kwp_per_m2: entry.number("kwp_per_m2")? }
        }
        Kind::EndUse => Effect::EndUse { end_use: entry.text("end_use")?, factor: entry.ranged("factor")? },
    };
    entry.finish()?;
    Ok(effect)
}

fn plants(entry: &mut Entry) -> Result<Vec<String>, PackError> {
    let plants = entry.texts("plants")?;
    match plants.iter().find(|plant| PlantKind::IDS.iter().all(|(id, _)| id != plant)) {
        Some(unknown) => {
            let ids: Vec<&str> = PlantKind::IDS.iter().map(|(id, _)| *id).collect();
            entry.fail("plants", format!("`{unknown}` is no kind of plant"), format!("use some of {}", ids.join(", ")))
        }
        None => Ok(plants),
    }
}
