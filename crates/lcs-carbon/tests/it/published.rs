//! Kuala Lumpur 2020 and Tokyo 2019 from their lines. Expected values: the totals as the C40 dashboard of 2023-05-30
//! prints them, and the figures that the reference sheet derives from the lines (TV-GPC-KL, TV-GPC-TOKYO).

use lcs_carbon::inventory::{FindingCode, InventoryCheck, check, parse};
use lcs_domain::Severity;
use lcs_testkit::reference;

pub(crate) fn checked(file: &str) -> Option<InventoryCheck> {
    let path = reference(&format!("gpc/{file}"))?;
    Some(check(&parse(&std::fs::read(path).unwrap()).unwrap()))
}

/// Sums of up to 30 floats of 1e7 t: the print carries about 1e-8 t.
fn exact(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-6, "{actual} instead of {expected}");
}

#[test]
fn kuala_lumpur_2020_is_reproduced() {
    let Some(city) = checked("kl_2020.json") else { return };
    exact(city.totals.basic_t, 12_388_498.501_986_539);
    exact(city.totals.basic_plus_t, 12_388_498.501_986_539);
    exact(city.totals.territorial_t, 4_414_660.864_687_702);
    assert_eq!(city.comparisons.len(), 10);
    assert!(city.comparisons.iter().all(|comparison| comparison.agrees));
    exact(city.differences.basic_t.unwrap(), 0.0);
    // Sheet: scope 2 is 62.977 % of BASIC.
    assert!((city.scopes.scope_2_share_of_basic.unwrap() - 0.629_77).abs() < 5e-6);
    assert!(city.findings.iter().all(|finding| finding.severity != Severity::Error));
    // Sheet: IE without a place at four lines, NE at 16 lines and VI.1.
    let lines = |code| {
        let found = city.findings.iter().find(|finding| finding.code == code);
        found.map_or(Vec::new(), |finding| finding.lines.iter().map(ToString::to_string).collect())
    };
    assert_eq!(lines(FindingCode::ElsewhereUnsaid), ["II.5.1", "III.2.2", "III.4.2", "III.4.3"]);
    assert_eq!(lines(FindingCode::NotEstimatedUnjustified).len(), 17);
}

#[test]
fn tokyo_2019_is_reproduced_with_its_forests() {
    let Some(city) = checked("tokyo_2019.json") else { return };
    exact(city.totals.basic_t, 53_530_081.094_164_97);
    exact(city.totals.basic_plus_t, 72_595_104.897_159_58);
    exact(city.totals.territorial_t, 30_439_883.240_892_332);
    assert_eq!(city.comparisons.len(), 12);
    assert!(city.comparisons.iter().all(|comparison| comparison.agrees));
    // Land use is a sink of its right; nothing is wrong with the negative line.
    assert!(city.findings.iter().all(|finding| finding.code != FindingCode::NegativeOutsideLandUse));
    assert!(city.findings.iter().all(|finding| finding.code != FindingCode::TotalDisagrees));
}

#[test]
fn the_result_has_the_keys_of_the_public_interface() {
    let Some(city) = checked("kl_2020.json") else { return };
    let json = serde_json::to_value(&city).unwrap();
    for part in ["totals", "published", "differences"] {
        for key in ["basic_t", "basic_plus_t", "territorial_t"] {
            assert!(json[part][key].is_number(), "{part}.{key}");
        }
    }
    assert_eq!(json["findings"][0]["lines"].as_array().map(|lines| lines.is_empty()), Some(false));
}
