//! What a header means.

use crate::{
    Field,
    options::{IGNORE, MappedColumn},
    unit::{self, UnitWord},
    words,
};
use lcs_units::{Kind, Unit};

/// How a column was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Meaning {
    /// The field; `None` where the column is not understood or left out.
    pub(crate) field: Option<Field>,
    /// Preference among several columns of one field: the lower, the better.
    pub(crate) rank: usize,
    /// Unit in the header.
    pub(crate) unit: Option<UnitWord>,
    /// Year in the header, for tables with one column per year.
    pub(crate) year: Option<i16>,
    /// Neither taken nor kept: a person's data, or a figure that must not be mistaken for energy.
    pub(crate) left_out: bool,
}

impl Meaning {
    /// Reads a header; what the user says about it goes first.
    pub(crate) fn of(header: &str, user: Option<&MappedColumn>) -> Self {
        let mut meaning = Self::by_words(header);
        let Some(user) = user else { return meaning };
        if let Some(id) = &user.field {
            meaning.field = Field::from_id(id);
            meaning.left_out = id == IGNORE;
            meaning.rank = 0;
        }
        if let Some(label) = &user.unit {
            meaning.unit = UnitWord::parse(label);
        }
        meaning
    }

    fn by_words(header: &str) -> Self {
        let Parts { words, unit, year } = Parts::of(header);
        let mut meaning = Self { unit, year, ..Self::default() };
        let with_year = || year.map(|year| format!("{}{year}", words.concat())).and_then(|key| words::field(&key));
        if let Some((field, rank)) = words::field(&words.concat()).or_else(with_year)
            && fits(field, unit)
        {
            (meaning.field, meaning.rank) = (Some(field), rank);
        } else if words::is_personal(&words)
            || words::is_never_energy(&words)
            || matches!(unit, Some(UnitWord::Intensity(..) | UnitWord::Ratio | UnitWord::Currency(_)))
        {
            meaning.left_out = true;
        } else if let Some(carrier) = words::carrier_in_header(&words) {
            meaning.field = Some(Field::Energy(carrier)).filter(|&field| fits(field, unit));
        }
        meaning
    }
}

/// A header's unit must suit the field: `Electricity (RM)` is no energy, `Site EUI` no total.
fn fits(field: Field, unit: Option<UnitWord>) -> bool {
    let Some(unit) = unit else { return true };
    match field {
        Field::SiteEui => matches!(unit, UnitWord::Intensity(..)),
        Field::Emissions => {
            matches!(unit, UnitWord::TonnesCo2 | UnitWord::KilogramsCo2)
                || matches!(unit, UnitWord::Plain(unit) if unit.kind() == Kind::Mass)
        }
        Field::Energy(_) | Field::Quantity => {
            matches!(unit, UnitWord::Plain(unit) if matches!(unit.kind(), Kind::Energy | Kind::Volume | Kind::Mass))
        }
        Field::SiteEnergy => matches!(unit, UnitWord::Plain(unit) if unit.kind() == Kind::Energy),
        Field::Cost => matches!(unit, UnitWord::Currency(_)),
        field if field.is_area() => matches!(unit, UnitWord::Plain(unit) if unit.kind() == Kind::Area),
        _ => true,
    }
}

/// A header taken apart.
struct Parts {
    words: Vec<String>,
    unit: Option<UnitWord>,
    year: Option<i16>,
}

impl Parts {
    fn of(header: &str) -> Self {
        let header = words::plain(header);
        let mut unit = None;
        let mut rest = String::with_capacity(header.len());
        for (depth, piece) in brackets(&header) {
            if depth == 0 {
                rest.push_str(piece);
                continue;
            }
            let found = UnitWord::parse(piece);
            let tokens = words::tokens(piece);
            let note = tokens.first().is_some_and(|word| NOTES.contains(&word.as_str()));
            match found {
                Some(found) if unit.is_none() => unit = Some(found),
                Some(_) => {}
                None if note => {}
                // "Building(s)" is one word, "(Buildings and Parking)" are words of their own.
                None => {
                    if piece != "s" {
                        rest.push(' ');
                    }
                    rest.push_str(piece);
                    rest.push(' ');
                }
            }
        }
        let mut words = words::tokens(&rest);
        if unit.is_none() {
            unit = take_unit(&mut words);
        }
        let year = take_year(&mut words);
        Self { words, unit, year }
    }
}

/// First words of brackets that say nothing about the content.
const NOTES: [&str; 8] = ["required", "optional", "pre", "if", "y", "wajib", "pilihan", "必須"];

/// Units that may stand at the end of a header without brackets.
const BARE_UNITS: [&str; 17] = [
    "kwh", "mwh", "gwh", "kbtu", "mmbtu", "therm", "therms", "mj", "gj", "m2", "m²", "sqm", "ft2", "ft²", "sqft",
    "kps", "m3",
];

fn take_unit(words: &mut Vec<String>) -> Option<UnitWord> {
    // Camel case makes two words of "kWh".
    let tail = |length: usize| words.len().checked_sub(length).map(|start| (length, words[start..].concat()));
    let mut tails = [tail(1), tail(2)].into_iter().flatten();
    let (length, unit) = tails.find_map(|(length, word)| {
        Some((length, unit::unit(&word).filter(|_| BARE_UNITS.contains(&word.as_str()))?))
    })?;
    // "kWh" alone is a header of its own.
    if words.len() > length {
        words.truncate(words.len() - length);
    }
    Some(UnitWord::Plain(unit))
}

fn take_year(words: &mut Vec<String>) -> Option<i16> {
    if words.len() < 2 {
        return None;
    }
    let at = words.iter().position(|word| year_in(word).is_some())?;
    year_in(&words.remove(at))
}

/// A calendar year as one word, 1990 to 2099.
pub(crate) fn year_in(word: &str) -> Option<i16> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|year| (1990..2100).contains(year))
}

/// Pieces outside (0) and inside (1) brackets, in order.
fn brackets(text: &str) -> Vec<(u8, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut depth) = (0, 0u8);
    for (at, c) in text.char_indices() {
        match (c, depth) {
            ('(' | '[' | '【', 0) => {
                pieces.push((0, &text[start..at]));
                (start, depth) = (at + c.len_utf8(), 1);
            }
            (')' | ']' | '】', 1) => {
                pieces.push((1, &text[start..at]));
                (start, depth) = (at + c.len_utf8(), 0);
            }
            _ => {}
        }
    }
    pieces.push((0, &text[start..]));
    pieces
}

impl Meaning {
    /// The plain unit in the header.
    pub(crate) fn plain_unit(self) -> Option<Unit> {
        match self.unit {
            Some(UnitWord::Plain(unit)) => Some(unit),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_domain::{AreaKind, Carrier};

    /// Headers of the Seattle file, of Portfolio Manager and of Malaysian and Japanese lists.
    #[test]
    fn headers_of_real_files() {
        use Field::{Address, Area, Energy, FacilityId, Month, Quantity, SiteEnergy, Storeys};
        for (header, field, unit) in [
            ("OSEBuildingID", Some(FacilityId), None),
            ("PropertyGFABuilding(s)", Some(Area(AreaKind::GrossBuilding)), None),
            ("PropertyGFATotal", Some(Area(AreaKind::GrossWithParking)), None),
            ("Electricity(kBtu)", Some(Energy(Carrier::Electricity)), Some(Unit::KBtu)),
            ("NaturalGas(therms)", Some(Energy(Carrier::NaturalGas)), Some(Unit::Therm)),
            ("SteamUse(kBtu)", Some(Energy(Carrier::Steam)), Some(Unit::KBtu)),
            ("SiteEnergyUse(kBtu)", Some(SiteEnergy), Some(Unit::KBtu)),
            ("SiteEnergyUseWN(kBtu)", None, Some(Unit::KBtu)),
            ("Source Energy Use (kBtu)", None, Some(Unit::KBtu)),
            (
                "Property GFA - Calculated (Buildings) (ft²)",
                Some(Area(AreaKind::GrossBuilding)),
                Some(Unit::SquareFoot),
            ),
            (
                "Property Floor Area (Buildings and Parking) (ft2)",
                Some(Area(AreaKind::GrossWithParking)),
                Some(Unit::SquareFoot),
            ),
            ("Electricity Use - Grid Purchase (kWh)", Some(Energy(Carrier::Electricity)), Some(Unit::Kwh)),
            ("Natural Gas Use - Monthly (kBtu)", Some(Energy(Carrier::NaturalGas)), Some(Unit::KBtu)),
            ("siteEnergyUseElectricityGridPurchaseKwh", Some(Energy(Carrier::Electricity)), Some(Unit::Kwh)),
            ("Luas Lantai Kasar (mp)", Some(Area(AreaKind::Gross)), Some(Unit::SquareMetre)),
            ("延床面積（㎡）", Some(Area(AreaKind::Gross)), Some(Unit::SquareMetre)),
            ("Penggunaan (kWh)", Some(Quantity), Some(Unit::Kwh)),
            ("電気使用量[kWh]", Some(Energy(Carrier::Electricity)), Some(Unit::Kwh)),
            ("Usage\n(Required)", Some(Quantity), None),
            ("Street Address (Required)", Some(Address), None),
            ("Bil. Tingkat", Some(Storeys), None),
            ("Month ", Some(Month), None),
            ("kWh", Some(Quantity), Some(Unit::Kwh)),
            ("Custom ID 1", Some(FacilityId), None),
            ("Electricity 2019 (kWh)", Some(Energy(Carrier::Electricity)), Some(Unit::Kwh)),
        ] {
            let meaning = Meaning::of(header, None);
            assert_eq!((meaning.field, meaning.plain_unit()), (field, unit), "{header}");
        }
        assert_eq!(Meaning::of("Electricity 2019 (kWh)", None).year, Some(2019));
    }

    #[test]
    fn what_is_no_energy_and_what_is_personal_is_left_out() {
        for header in
            ["SourceEUI(kBtu/sf)", "siteElectricityTotalWN", "Electricity (RM)", "Owner email", "Energy Cost ($)"]
        {
            let meaning = Meaning::of(header, None);
            assert!(meaning.field.is_none() && meaning.left_out, "{header}");
        }
    }
}
