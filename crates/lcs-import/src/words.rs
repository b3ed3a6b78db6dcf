//! The words of headers and cells (`headers.toml`), and how a text is brought to the form in which they are compared.

use crate::{
    FieldInfo,
    field::{self, Field},
};
use lcs_domain::Carrier;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

#[derive(Deserialize)]
struct Words {
    words: Vec<String>,
}

#[derive(Deserialize)]
struct Values {
    nothing: Vec<String>,
    estimated: Vec<String>,
    measured: Vec<String>,
    total: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct File {
    fields: BTreeMap<String, Vec<String>>,
    carriers: BTreeMap<String, Vec<String>>,
    noise: Words,
    never: Words,
    personal: Words,
    not_energy: Words,
    values: Values,
    months: BTreeMap<String, Vec<String>>,
}

/// The tables, keyed by folded words.
struct Tables {
    file: File,
    /// Field and its rank: of several columns for one field the one with the lowest rank is preferred.
    fields: BTreeMap<String, (Field, usize)>,
    carriers: BTreeMap<String, Carrier>,
    months: BTreeMap<String, i8>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("headers.toml")).expect("headers.toml is checked by the tests");
    let mut fields = BTreeMap::new();
    for (id, headers) in &file.fields {
        let field = Field::from_id(id).expect("headers.toml is checked by the tests");
        for (rank, header) in headers.iter().enumerate() {
            fields.insert(fold(header), (field, rank));
        }
    }
    let by_word = |(id, words): (&String, &Vec<String>)| {
        let carrier = Carrier::from_id(id).expect("headers.toml is checked by the tests");
        words.iter().map(|word| (fold(word), carrier)).collect::<Vec<_>>()
    };
    let carriers = file.carriers.iter().flat_map(by_word).collect();
    let months = file
        .months
        .iter()
        .flat_map(|(number, names)| names.iter().map(|name| (fold(name), number.parse().unwrap_or(1))))
        .collect();
    Tables { file, fields, carriers, months }
});

static INFO: LazyLock<Vec<FieldInfo>> = LazyLock::new(|| {
    field::all()
        .map(|(_, id, unit, meaning)| FieldInfo {
            id,
            meaning,
            unit,
            headers: TABLES.file.fields.get(id).map_or(&[], Vec::as_slice),
        })
        .collect()
});

/// Every field that a column can be mapped to, with the headers that are recognised by themselves.
#[must_use]
pub fn fields() -> &'static [FieldInfo] {
    &INFO
}

/// The ASCII form of a full-width character; the micro-format of CJK keyboards.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' => ' ',
        _ => c,
    }
}

/// A text with half-width characters, and with the square signs of Japanese keyboards written out.
pub(crate) fn plain(text: &str) -> String {
    let text: String = text.chars().map(half_width).collect();
    if text.contains(['㎡', '㎥']) { text.replace('㎡', "m2").replace('㎥', "m3") } else { text }
}

/// Lower case, letters and digits only.
pub(crate) fn fold(text: &str) -> String {
    text.chars().map(half_width).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Lower-case words of a text, also where they are joined by camel case.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().map(half_width).collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| chars.get(i)).copied().unwrap_or(' ');
        let after = chars.get(i + 1).copied().unwrap_or(' ');
        let hump = c.is_uppercase() && (before.is_lowercase() || (before.is_uppercase() && after.is_lowercase()));
        if (!c.is_alphanumeric() || hump) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The field that a header's words name, and its rank among the words for that field.
pub(crate) fn field(folded: &str) -> Option<(Field, usize)> {
    TABLES.fields.get(folded).copied()
}

/// The carrier named by a cell or by what is left of a header.
pub(crate) fn carrier(text: &str) -> Option<Carrier> {
    TABLES.carriers.get(&fold(text)).copied()
}

/// The carrier in a header such as `Natural Gas Use - Monthly`.
pub(crate) fn carrier_in_header(words: &[String]) -> Option<Carrier> {
    let joined = words.concat();
    if let Some(&carrier) = TABLES.carriers.get(&joined) {
        return Some(carrier);
    }
    let mut rest: String =
        words.iter().filter(|word| !TABLES.file.noise.words.contains(word)).map(String::as_str).collect();
    // Japanese is written without blanks.
    for word in TABLES.file.noise.words.iter().filter(|word| !word.is_ascii()) {
        rest = rest.replace(word.as_str(), "");
    }
    TABLES.carriers.get(&rest).copied()
}

/// The carrier in a file or sheet name such as `bil-elektrik-2024`, where exactly one is named.
pub(crate) fn carrier_in_name(name: &str) -> Option<Carrier> {
    let words = tokens(name);
    let mut found: Vec<Carrier> = (0..words.len())
        .flat_map(|i| (i + 1..=words.len().min(i + 3)).map(move |j| (i, j)))
        .filter_map(|(i, j)| TABLES.carriers.get(&words[i..j].concat()).copied())
        .collect();
    found.sort_unstable();
    found.dedup();
    // "gas-lpg" names one carrier and its genus.
    if found.contains(&Carrier::Lpg) {
        found.retain(|&carrier| carrier != Carrier::NaturalGas);
    }
    (found.len() == 1).then(|| found[0])
}

fn contains(list: &[String], words: &[String]) -> bool {
    let joined = words.concat();
    list.iter().any(|entry| {
        if entry.is_ascii() && !entry.contains([' ', '-']) {
            words.contains(entry)
        } else {
            joined.contains(&fold(entry))
        }
    })
}

/// A figure that looks like energy and is not.
pub(crate) fn is_never_energy(words: &[String]) -> bool {
    contains(&TABLES.file.never.words, words)
}

/// A column about a person.
pub(crate) fn is_personal(words: &[String]) -> bool {
    contains(&TABLES.file.personal.words, words)
}

/// A meter of something else than energy.
pub(crate) fn is_not_energy(text: &str) -> bool {
    contains(&TABLES.file.not_energy.words, &tokens(text))
}

fn is_one_of(list: &[String], text: &str) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(text))
}

/// A cell that says that there is nothing to say.
pub(crate) fn means_nothing(text: &str) -> bool {
    text.is_empty()
        || (text.len() <= 64 && (is_one_of(&TABLES.file.values.nothing, text) || starts_not_applicable(text)))
}

/// `Not Applicable: Standalone Property` and its like in Portfolio Manager exports.
fn starts_not_applicable(text: &str) -> bool {
    text.get(..15).is_some_and(|start| start.eq_ignore_ascii_case("not applicable:"))
}

/// Whether a mark says that a quantity is estimated; `None` where it says neither.
pub(crate) fn is_estimated(text: &str) -> Option<bool> {
    if is_one_of(&TABLES.file.values.estimated, text) {
        Some(true)
    } else {
        is_one_of(&TABLES.file.values.measured, text).then_some(false)
    }
}

/// The label of a row of totals.
pub(crate) fn is_total(text: &str) -> bool {
    is_one_of(&TABLES.file.values.total, text.trim_end_matches([':', '：']))
}

/// The month that a word names, 1 to 12.
pub(crate) fn month(word: &str) -> Option<i8> {
    TABLES.months.get(&fold(word)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_means_one_field_and_every_key_is_a_field() {
        let file: File = toml::from_str(include_str!("headers.toml")).unwrap();
        let mut seen = BTreeMap::new();
        for (id, headers) in &file.fields {
            assert!(Field::from_id(id).is_some(), "{id}");
            for header in headers {
                if let Some(other) = seen.insert(fold(header), id) {
                    assert_eq!(other, id, "{header} stands under two fields");
                }
            }
        }
        assert!(file.carriers.keys().all(|id| Carrier::from_id(id).is_some()));
        assert!(file.months.keys().all(|number| (1..=12).contains(&number.parse::<i8>().unwrap())));
    }

    #[test]
    fn words_of_headers() {
        assert_eq!(tokens("PropertyGFABuilding(s)"), ["property", "gfa", "building", "s"]);
        assert_eq!(tokens("siteElectricityTotalWN"), ["site", "electricity", "total", "wn"]);
        assert_eq!(tokens("Usage\n(Required)"), ["usage", "required"]);
        let gas = |text: &str| carrier_in_header(&tokens(text));
        assert_eq!(gas("Natural Gas Use - Monthly"), Some(Carrier::NaturalGas));
        assert_eq!(gas("電気使用量"), Some(Carrier::Electricity));
        assert_eq!(gas("Electricity Use - Grid Purchase and Generated from Onsite Renewable Systems"), None);
        assert_eq!(carrier_in_name("bil-elektrik-2024.csv"), Some(Carrier::Electricity));
        assert_eq!(carrier_in_name("elektrik-dan-gas.csv"), None);
        assert_eq!(carrier_in_name("gas lpg 2025"), Some(Carrier::Lpg));
    }

    #[test]
    fn marks() {
        assert!(means_nothing("Not Applicable: Standalone Property"));
        assert!(!means_nothing("Nil Desperandum Hall"));
        assert_eq!(
            (is_estimated("Anggaran"), is_estimated("Sebenar"), is_estimated("x")),
            (Some(true), Some(false), None)
        );
        assert!(is_not_energy("Municipally Supplied Potable Water - Indoor"));
    }
}
