use super::*;
use crate::{CarryForward, EmissionFactor, HeatingValue};
use lcs_domain::{AreaKind, FacilityId, FactStatus, FileHash, FloorArea, MeterId, NoTrace, Node, SourceRef, TreeTrace};
use lcs_units::{Emissions, Unit};
use proptest::prelude::*;

fn source(row: u32) -> SourceRef {
    SourceRef { file: FileHash::new("00").unwrap(), name: "bills.csv".to_owned(), sheet: None, row, column: None }
}

pub(crate) fn meter_id() -> MeterId {
    MeterId::new("M1").unwrap()
}

pub(crate) fn bill(start: &str, end: &str, quantity: &str) -> Bill {
    Bill {
        meter: meter_id(),
        period: Period::new(start.parse().unwrap(), end.parse().unwrap()).unwrap(),
        quantity: quantity.parse().unwrap(),
        unit: Unit::Kwh,
        cost: None,
        status: BillStatus::Measured,
        source: source(2),
    }
}

fn bill_in(unit: Unit, quantity: &str) -> Bill {
    Bill { unit, ..bill("2016-01-01", "2017-01-01", quantity) }
}

pub(crate) fn fact(key: &str) -> Fact {
    Fact {
        pack: "test".to_owned(),
        version: "1.0.0".to_owned(),
        key: key.to_owned(),
        source: Some("a publication".to_owned()),
        locator: None,
        status: FactStatus::Published,
        from: Date::constant(2000, 1, 1),
        to: None,
        basis: None,
        note: None,
    }
}

pub(crate) fn factor(carrier: Carrier, per: Unit, kg_co2e: &str) -> EmissionFactor {
    let fact = fact(&format!("factors.{}", carrier.id()));
    EmissionFactor { carrier, per, kg_co2e: kg_co2e.parse().unwrap(), fact, carry_forward: None }
}

fn heating(carrier: Carrier, per: Unit, kwh: &str) -> HeatingValue {
    HeatingValue { carrier, per, kwh: kwh.parse().unwrap(), fact: fact(&format!("heating.{}", carrier.id())) }
}

fn meter(id: &str, carrier: Carrier) -> Meter {
    let id = MeterId::new(id).unwrap();
    Meter { id, name: None, account: None, carrier, serves: Vec::new(), tariff: None, source: source(1) }
}

fn facility(area_m2: Option<&str>) -> Facility {
    let area =
        |text: &str| FloorArea { kind: AreaKind::GrossBuilding, area_m2: text.parse().unwrap(), source: source(1) };
    Facility {
        id: FacilityId::new("1").unwrap(),
        name: "One".to_owned(),
        use_label: None,
        uses: Vec::new(),
        address: None,
        district: None,
        latitude_deg: None,
        longitude_deg: None,
        year_built: None,
        storeys: None,
        buildings: None,
        floor_areas: area_m2.map(area).into_iter().collect(),
        reported: Vec::new(),
        attributes: BTreeMap::new(),
        source: source(1),
    }
}

/// A year from meters with their bills.
fn year_of(
    meters: &[(Meter, Vec<Bill>)],
    share: &str,
    facts: &EnergyFacts,
    year: i16,
    tracer: &mut impl Tracer,
) -> (FacilityYear, Vec<Finding>) {
    let bills: Vec<Vec<&Bill>> = meters.iter().map(|(_, bills)| bills.iter().collect()).collect();
    let meters: Vec<MeterBills<'_>> = meters
        .iter()
        .zip(&bills)
        .map(|((meter, _), bills)| MeterBills { meter, share: share.parse().unwrap(), serves: None, bills })
        .collect();
    let facility = facility(Some("8215.787"));
    facility_year(&FacilityYearInput { facility: &facility, meters: &meters, facts, year }, tracer)
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.as_ref()).collect()
}

fn seattle_facts() -> EnergyFacts {
    EnergyFacts {
        factors: vec![
            factor(Carrier::Electricity, Unit::Kwh, "0.023787"),
            factor(Carrier::NaturalGas, Unit::MmBtu, "53.11"),
            factor(Carrier::Steam, Unit::MmBtu, "77.188"),
        ],
        heating_values: Vec::new(),
    }
}

fn seattle_id_1() -> Vec<(Meter, Vec<Bill>)> {
    vec![
        (meter("1:e", Carrier::Electricity), vec![bill_in(Unit::Kwh, "1156514.25")]),
        (meter("1:g", Carrier::NaturalGas), vec![bill_in(Unit::Therm, "12764.5293")]),
        (meter("1:s", Carrier::Steam), vec![bill_in(Unit::KBtu, "2003882")]),
    ]
}

#[test]
fn seattle_id_1_by_hand() {
    // energy-database.md T3, worked with Python's decimal module:
    // 1,156,514.25 kWh × 0.023787 = 27,510.00446475 kg; 1,276.45293 MMBtu × 53.11 = 67,792.4151123 kg;
    // 2,003.882 MMBtu × 77.188 = 154,675.643816 kg. The file says 249.98 t in all.
    let (year, findings) = year_of(&seattle_id_1(), "1", &seattle_facts(), 2016, &mut NoTrace);
    assert_eq!(findings, []);
    let grams: Vec<i64> = year.carriers.iter().map(|carrier| carrier.emissions.unwrap().grams()).collect();
    assert_eq!(grams, [27_510_004, 67_792_415, 154_675_644]);
    assert_eq!(year.emissions.grams(), 249_978_063);
    assert_eq!((year.emissions.tonnes() * 100.0).round() / 100.0, 249.98);
    // Python again, 1 kBtu = 0.29307107017222… kWh: 1,156,514.25 + 374,091.426 + 587,279.842 = 2,117,885.518 kWh;
    // the sheet gives 257.78 kWh/m².
    assert_eq!(year.energy_kwh.round_dp(3).to_string(), "2117885.518");
    assert!((year.eui_kwh_m2.unwrap() - 257.78).abs() < 0.01, "{:?}", year.eui_kwh_m2);
    assert_eq!((year.coverage, year.carriers[0].longest_bill_days), (1.0, 366));
}

/// What the leaves of an emission line say, multiplied out.
fn recompute(line: &Node) -> Decimal {
    let find = |node: &Node, figure: &str| {
        node.inputs.iter().filter(|input| input.figure == figure).cloned().collect::<Vec<_>>()
    };
    let value = |node: &Node| node.value.parse::<Decimal>().unwrap();
    let [activity] = find(line, "activity").try_into().unwrap();
    let [factor] = find(line, "emission factor").try_into().unwrap();
    let [quantity] = find(&activity, "quantity").try_into().unwrap();
    let mut amount = Decimal::ONE;
    for leaf in &quantity.inputs {
        match leaf.figure.as_str() {
            "days of the bill" => amount /= value(leaf),
            _ => amount *= value(leaf),
        }
    }
    for step in find(&activity, "conversion").iter().chain(&find(&activity, "heating value")) {
        amount *= value(step);
    }
    amount * value(&factor)
}

fn lines_of(node: &Node) -> Vec<&Node> {
    if node.inputs.iter().any(|input| input.figure == "activity") {
        return vec![node];
    }
    node.inputs.iter().flat_map(lines_of).collect()
}

#[test]
fn plain_and_traced_agree_and_the_leaves_make_the_figure() {
    let mut meters = seattle_id_1();
    meters.push((meter("1:d", Carrier::Diesel), vec![bill_in(Unit::UsGallon, "812.5")]));
    let mut facts = seattle_facts();
    facts.factors.push(factor(Carrier::Diesel, Unit::Kilogram, "3.2"));
    facts.heating_values.push(heating(Carrier::Diesel, Unit::Litre, "10"));
    facts.heating_values.push(heating(Carrier::Diesel, Unit::Kilogram, "12"));
    let mut trace = TreeTrace::default();
    let traced = year_of(&meters, "0.4", &facts, 2016, &mut trace);
    assert_eq!(traced, year_of(&meters, "0.4", &facts, 2016, &mut NoTrace));

    let nodes = trace.into_nodes();
    assert_eq!(nodes.iter().map(|node| node.figure.as_str()).collect::<Vec<_>>(), ["energy", "emissions"]);
    assert_eq!(nodes[0].value, traced.0.energy_kwh.normalize().to_string());
    assert_eq!(nodes[1].value, Decimal::new(traced.0.emissions.grams(), 3).to_string());
    let lines = lines_of(&nodes[1]);
    assert_eq!(lines.len(), 4);
    let grams: i64 = lines.iter().map(|line| Emissions::from_kilograms(recompute(line)).unwrap().grams()).sum();
    assert_eq!(grams, traced.0.emissions.grams());
    assert!(nodes[1].inputs[0].inputs[0].inputs[0].inputs[0].inputs[0].inputs[0].source.is_some());
}

#[test]
fn litres_need_a_heating_value() {
    let meters = [(meter("d", Carrier::Diesel), vec![bill_in(Unit::Litre, "1000")])];
    let mut facts = EnergyFacts::default();
    let (year, findings) = year_of(&meters, "1", &facts, 2016, &mut NoTrace);
    assert_eq!((year.energy_kwh, year.carriers[0].emissions), (Decimal::ZERO, None));
    assert_eq!(codes(&findings), ["energy.no_heating_value", "carbon.no_factor", "energy.partial_year"]);
    // By hand: 1,000 L × 10 kWh/L × 0.25 kg/kWh = 2,500 kg.
    facts.heating_values.push(heating(Carrier::Diesel, Unit::Litre, "10"));
    facts.factors.push(factor(Carrier::Diesel, Unit::Kwh, "0.25"));
    let (year, findings) = year_of(&meters, "1", &facts, 2016, &mut NoTrace);
    assert_eq!((year.energy_kwh, year.emissions.grams()), (Decimal::from(10_000), 2_500_000));
    assert_eq!(findings, []);
}

#[test]
fn gross_and_net_heat_are_told_apart() {
    let meters = [(meter("g", Carrier::NaturalGas), vec![bill_in(Unit::CubicMetre, "1000")])];
    let with_basis = |mut value: HeatingValue, basis: &str| {
        value.fact.basis = Some(basis.to_owned());
        value
    };
    let mut facts = EnergyFacts::default();
    facts.factors.push(factor(Carrier::NaturalGas, Unit::Kwh, "0.2"));
    facts.factors[0].fact.basis = Some("net calorific value".to_owned());
    facts.heating_values.push(with_basis(heating(Carrier::NaturalGas, Unit::CubicMetre, "11"), "gross"));
    let (_, findings) = year_of(&meters, "1", &facts, 2016, &mut NoTrace);
    assert_eq!(codes(&findings), ["carbon.basis_mismatch"]);
    // With the net value at hand the factor takes that one: 1,000 m³ × 10 kWh/m³ × 0.2 = 2,000 kg.
    facts.heating_values.push(with_basis(heating(Carrier::NaturalGas, Unit::CubicMetre, "10"), "net"));
    let (year, findings) = year_of(&meters, "1", &facts, 2016, &mut NoTrace);
    assert_eq!((codes(&findings), year.emissions.grams()), (vec![], 2_000_000));
}

#[test]
fn a_factor_change_splits_the_bill_by_days() {
    // By hand: 310 kWh over 31 days, 15 days at 0.5 and 16 days at 0.6 kg/kWh: 75 + 96 = 171 kg.
    let (first, second) =
        (factor(Carrier::Electricity, Unit::Kwh, "0.5"), factor(Carrier::Electricity, Unit::Kwh, "0.6"));
    let mut facts = EnergyFacts { factors: vec![first, second], heating_values: Vec::new() };
    facts.factors[0].fact.to = Some(Date::constant(2023, 1, 16));
    facts.factors[1].fact.from = Date::constant(2023, 1, 16);
    facts.factors[1].fact.status = FactStatus::Unverified;
    let meters = [(meter("e", Carrier::Electricity), vec![bill("2023-01-01", "2023-02-01", "310")])];
    let (year, _) = year_of(&meters, "1", &facts, 2023, &mut NoTrace);
    assert_eq!(year.emissions.grams(), 171_000);
    assert_eq!(year.carriers[0].unverified_emissions.grams(), 96_000);
    assert!((year.unverified_share - 96.0 / 171.0).abs() < 1e-12);
    assert_eq!(year.carriers[0].facts.len(), 2);
}

#[test]
fn a_carried_factor_gives_a_finding_and_no_factor_gives_no_emissions() {
    let mut facts = EnergyFacts { factors: vec![factor(Carrier::Electricity, Unit::Kwh, "0.5")], ..Default::default() };
    facts.factors[0].fact.to = Some(Date::constant(2023, 1, 1));
    let carry = CarryForward { months: 1, reason: "not yet published".to_owned() };
    facts.factors[0].carry_forward = Some(carry);
    let bills = vec![bill("2023-01-01", "2023-02-01", "310"), bill("2023-02-01", "2023-03-01", "280")];
    let meters = [(meter("e", Carrier::Electricity), bills)];
    let (year, findings) = year_of(&meters, "1", &facts, 2023, &mut NoTrace);
    assert_eq!(year.emissions.grams(), 155_000);
    assert_eq!(year.carriers[0].without_factor_kwh, Decimal::from(280));
    assert_eq!(codes(&findings), ["carbon.no_factor", "fact.carried_forward", "energy.partial_year"]);
    assert_eq!(year.eui_kwh_m2, None);
}

#[test]
fn energy_without_a_carrier_has_no_emissions() {
    let mut facts = seattle_facts();
    facts.factors.push(factor(Carrier::Unspecified, Unit::Kwh, "1"));
    let unspecified = (meter("u", Carrier::Unspecified), vec![bill_in(Unit::KBtu, "900000")]);
    let mut meters = seattle_id_1();
    meters.push(unspecified);
    let (year, findings) = year_of(&meters, "1", &facts, 2016, &mut NoTrace);
    assert_eq!(year.emissions.grams(), 249_978_063);
    assert_eq!(codes(&findings), ["carbon.unspecified"]);
}

#[test]
fn vector_t1_across_the_turn_of_the_year() {
    // T1's 44,160 kWh over 31 days, moved so that 26 of them fall into 2017: 37,037.419 and 7,122.581.
    let meters = [(meter("e", Carrier::Electricity), vec![bill("2017-12-06", "2018-01-06", "44160")])];
    let facts = seattle_facts();
    let of = |year| year_of(&meters, "1", &facts, year, &mut NoTrace).0;
    assert_eq!(of(2017).energy_kwh.round_dp(3).to_string(), "37037.419");
    assert_eq!(of(2018).energy_kwh.round_dp(3).to_string(), "7122.581");
    assert_eq!(of(2017).energy_kwh + of(2018).energy_kwh, Decimal::from(44_160));
    assert_eq!(of(2017).carriers[0].covered_days[11], 26);
}

#[test]
fn money_and_estimates() {
    let mut bills = vec![bill("2023-01-01", "2023-07-01", "600"), bill("2023-07-01", "2024-01-01", "400")];
    bills[0].cost = Some(Money { amount: Decimal::from(300), currency: "MYR".to_owned() });
    bills[1].status = BillStatus::Estimated;
    let mut meters = [(meter("e", Carrier::Electricity), bills)];
    let (year, _) = year_of(&meters, "1", &seattle_facts(), 2023, &mut NoTrace);
    let electricity = &year.carriers[0];
    assert_eq!(electricity.cost, Some(Money { amount: Decimal::from(300), currency: "MYR".to_owned() }));
    assert_eq!((electricity.costed_kwh, year.estimated_share), (Decimal::from(600), 0.4));
    meters[0].1[1].cost = Some(Money { amount: Decimal::from(50), currency: "USD".to_owned() });
    let (year, findings) = year_of(&meters, "1", &seattle_facts(), 2023, &mut NoTrace);
    assert_eq!((year.carriers[0].cost.clone(), codes(&findings)), (None, vec!["bill.mixed_currency"]));
}

#[test]
fn an_absurd_bill_is_left_out_and_named() {
    let meters = [(
        meter("e", Carrier::Electricity),
        vec![bill("2023-01-01", "2024-01-01", "1e27"), bill("2023-01-01", "2023-12-31", "10")],
    )];
    let (year, findings) = year_of(&meters, "1", &seattle_facts(), 2023, &mut NoTrace);
    assert_eq!((year.energy_kwh, codes(&findings)), (Decimal::from(10), vec!["bill.absurd_quantity"]));
}

/// Adjoining monthly-like bills from day lengths and hundredths of a kWh.
fn bills_from(parts: &[(i32, i64)]) -> Vec<Bill> {
    let mut start = Date::constant(2022, 11, 20);
    let of = |(index, (days, hundredths)): (usize, &(i32, i64))| {
        let end = start + jiff::Span::new().days(*days);
        let mut made = bill("2023-01-01", "2023-02-01", "0");
        made.period = Period::new(start, end).unwrap();
        made.quantity = Decimal::new(*hundredths, 2);
        made.source = source(u32::try_from(index).unwrap());
        start = end;
        made
    };
    parts.iter().enumerate().map(of).collect()
}

proptest! {
    #[test]
    fn the_order_of_bills_does_not_matter(
        parts in prop::collection::vec((1_i32..60, 0_i64..10_000_000), 1..16),
        overlap in any::<bool>(),
        turn in 0_usize..16,
    ) {
        let mut bills = bills_from(&parts);
        if overlap {
            bills[0].period.end += jiff::Span::new().days(20);
        }
        let facts = seattle_facts();
        let mut turned = bills.clone();
        let by = turn % turned.len();
        turned.rotate_left(by);
        turned.reverse();
        let run = |bills: Vec<Bill>| year_of(&[(meter("e", Carrier::Electricity), bills)], "1", &facts, 2023, &mut NoTrace);
        prop_assert_eq!(run(bills), run(turned));
    }

    #[test]
    fn splitting_a_bill_keeps_the_total(days in 2_i32..300, at in 1_i32..300, hundredths in 0_i64..10_000_000) {
        // A bill cut in proportion to its days: energy to the nano-kWh of the cut, emissions to a gram.
        let at = 1 + at % (days - 1).max(1);
        let first = crate::calendarise::share_of(Decimal::new(hundredths, 2), at, days);
        let whole = bills_from(&[(50, 0), (days, hundredths)]);
        let mut cut = bills_from(&[(50, 0), (at, 0), (days - at, 0)]);
        cut[1].quantity = first;
        if let Some(rest) = cut.get_mut(2) {
            rest.quantity = Decimal::new(hundredths, 2) - first;
        }
        let facts = seattle_facts();
        let run = |bills: Vec<Bill>| year_of(&[(meter("e", Carrier::Electricity), bills)], "1", &facts, 2023, &mut NoTrace).0;
        let (one, two) = (run(whole), run(cut));
        prop_assert!((one.energy_kwh - two.energy_kwh).abs() <= Decimal::new(3, 9));
        prop_assert!((one.emissions.grams() - two.emissions.grams()).abs() <= 1);
    }

    #[test]
    fn the_shares_of_a_meter_sum_to_it(parts in prop::collection::vec((20_i32..40, 0_i64..10_000_000), 1..14), tenths in 1_i64..10) {
        let facts = seattle_facts();
        let meters = [(meter("e", Carrier::Electricity), bills_from(&parts))];
        let energy = |share: Decimal| year_of(&meters, &share.to_string(), &facts, 2023, &mut NoTrace).0.energy_kwh;
        let share = Decimal::new(tenths, 1);
        let gap = energy(share) + energy(Decimal::ONE - share) - energy(Decimal::ONE);
        prop_assert!(gap.abs() <= Decimal::new(30, 9), "{}", gap);
    }
}
