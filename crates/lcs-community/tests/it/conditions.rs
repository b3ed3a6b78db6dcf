//! What must be true before a block may be built is held against its facts; what they do not say is asked for.

use lcs_community::{Block, CommunityError, ConditionFinding, ConditionVerdict, PlannedAtSite, check_preconditions};

/// A block of flats with every kind of condition, its facts as given.
fn block(facts: &str, export: &str) -> Block {
    let text = format!(
        r#"
        currency = "MYR"
        preconditions = [
          "words alone",
          {{ text = "roof", source = "survey", check = {{ kind = "roof", usable_share = 0.5, kwp_per_m2 = 0.2 }} }},
          {{ text = "licence", check = {{ kind = "granted", fact = "supply_licence" }} }},
          {{ text = "premises", check = {{ kind = "export_premises", allowed = ["non_domestic"] }} }},
          {{ text = "size", check = {{ kind = "export_plant", most_kw = 1000, most_share_of_peak = 1.0 }} }},
          {{ text = "plant", check = {{ kind = "plant_size", most_kw = 72 }} }},
          {{ text = "connection", check = {{ kind = "connection" }} }},
          {{ text = "none", check = {{ kind = "no_export" }} }},
        ]
        {facts}
        [grid]
        import_price = {{ kind = "flat", price_per_kwh = 0.5 }}
        {export}
        [pv]
        "#
    );
    toml::from_str(&text).unwrap()
}

const PLAN: PlannedAtSite = PlannedAtSite { pv_kw: 80.0, import_peak_kw: 60.0, import_kwh: 1e5, export_kwh: 2e4 };

fn verdicts(found: &[ConditionFinding]) -> Vec<ConditionVerdict> {
    found.iter().map(|finding| finding.verdict).collect()
}

#[test]
fn what_the_facts_do_not_say_is_asked_for_by_key() {
    use ConditionVerdict::{Fails, Missing, Unchecked};
    let found = check_preconditions(&block("", "export = { price_per_kwh = 0.2 }"), Some(&PLAN));
    // 80 kW sells with a peak of 60 kW, is more than 72 kWp, and something flows back.
    assert_eq!(verdicts(&found), [Unchecked, Missing, Missing, Missing, Fails, Fails, Missing, Fails]);
    let keys: Vec<&str> = found.iter().filter_map(|finding| finding.fact.as_deref()).collect();
    for key in ["facts.roof_area_m2", "facts.granted.supply_licence", "facts.premises", "grid.connection_kw"] {
        assert!(keys.contains(&key), "{keys:?}");
    }
    assert_eq!((found[4].value, found[4].limit), (Some(80.0), Some(60.0)));
    assert_eq!(found[1].source, "survey");
}

#[test]
fn facts_and_plan_decide() {
    use ConditionVerdict::{Fails, Holds, Unchecked};
    // 1,000 m2, half of it with 0.2 kWp/m2: room for 100 kWp.
    let facts = "facts = { roof_area_m2 = 1000, premises = \"multi_tenant\", granted = { supply_licence = true } }";
    let modest = PlannedAtSite { pv_kw: 60.0, export_kwh: 0.0, ..PLAN };
    let quiet = check_preconditions(&block(facts, "connection_kw = 80"), Some(&modest));
    assert_eq!(verdicts(&quiet), [Unchecked, Holds, Holds, Holds, Holds, Holds, Holds, Holds]);
    let selling =
        check_preconditions(&block(facts, "export = { price_per_kwh = 0.2 }\nconnection_kw = 50"), Some(&PLAN));
    assert_eq!(selling[3].verdict, Fails, "many tenants may not sell here");
    assert_eq!((selling[6].verdict, selling[6].value, selling[6].limit), (Fails, Some(60.0), Some(50.0)));
    let refused = facts.replace("supply_licence = true", "supply_licence = false").replace("1000", "700");
    let refused = check_preconditions(&block(&refused, ""), Some(&PLAN));
    assert_eq!((refused[1].verdict, refused[1].limit), (Fails, Some(70.0)), "a roof for 70 kWp");
    assert_eq!(refused[2].verdict, Fails, "a licence that was refused");
}

#[test]
fn what_hangs_on_a_plan_that_is_not_there_is_not_called_met() {
    use ConditionVerdict::{Holds, Missing, Unchecked};
    let facts = "facts = { roof_area_m2 = 1000 }";
    let found = check_preconditions(&block(facts, "connection_kw = 80"), None);
    assert_eq!(verdicts(&found), [Unchecked, Unchecked, Missing, Holds, Holds, Unchecked, Unchecked, Holds]);
}

#[test]
fn conditions_that_cannot_be_are_refused_by_key() {
    let mut block = block("", "");
    block.facts.roof_area_m2 = Some(-1.0);
    block.preconditions[0].text = " ".into();
    let CommunityError::Input(faults) = block.validate().unwrap_err() else { panic!("not by key") };
    let keys: Vec<&str> = faults.iter().map(|fault| fault.key.as_str()).collect();
    assert_eq!(keys, ["facts.roof_area_m2", "preconditions[0].text"]);
    let unknown = toml::from_str::<Block>("currency = \"MYR\"\npreconditions = [{ text = \"x\", because = \"y\" }]\n[grid]\nimport_price = { kind = \"series\" }").unwrap_err();
    assert!(unknown.to_string().contains("because"), "{unknown}");
}
