//! What an import changes: a batch met with what is believed already.
//!
//! A fact that says the same as the one believed is *unchanged*, whichever file it stands in. A facility or meter is
//! completed by what is new and keeps what the new file does not mention. A bill of the same meter and days replaces
//! the one believed before, and a finding says so. A reversal takes its bill back. A file that was taken in before says
//! nothing new.

use lcs_domain::{
    Batch, Bill, BillStatus, Facility, FacilityId, FileKind, Finding, Meter, MeterId, Period, Severity, Subject,
};
use lcs_store::{Change, Snapshot};
use std::collections::{BTreeMap, BTreeSet};

/// The city as it is believed while an import goes on.
#[derive(Debug)]
pub(crate) struct Belief {
    facilities: BTreeMap<FacilityId, Facility>,
    meters: BTreeMap<MeterId, Meter>,
    bills: BTreeMap<(MeterId, Period), Bill>,
    /// Bills of the snapshot, so that only those are closed in the store.
    stored: BTreeSet<(MeterId, Period)>,
}

/// Rows of one file by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct RowCounts {
    /// Rows that said something new.
    pub accepted: usize,
    /// Rows that said what was believed already.
    pub unchanged: usize,
}

/// Readings of a file; they are counted in place of rows, of which one may hold a day.
fn readings(batch: &Batch) -> usize {
    batch.readings.iter().map(|series| series.readings.len()).sum()
}

/// Rows of a weather file that say something. Its facts stay in the file.
fn weather_rows(batch: &Batch) -> usize {
    (batch.rows_read as usize).saturating_sub(batch.rejected.len())
}

type RowKey = (Option<String>, u32);

/// Sorts rows into accepted and unchanged while the facts of a batch pass by.
#[derive(Debug, Default)]
struct Rows {
    new: BTreeSet<RowKey>,
    seen: BTreeSet<RowKey>,
}

impl Rows {
    fn note(&mut self, source: &lcs_domain::SourceRef, is_new: bool) {
        let key = (source.sheet.clone(), source.row);
        if is_new {
            self.new.insert(key.clone());
        }
        self.seen.insert(key);
    }

    fn counts(&self) -> RowCounts {
        RowCounts { accepted: self.new.len(), unchanged: self.seen.len() - self.new.len() }
    }
}

impl Belief {
    pub(crate) fn new(snapshot: Snapshot) -> Self {
        let bills: BTreeMap<_, _> =
            snapshot.bills.into_iter().map(|bill| ((bill.meter.clone(), bill.period), bill)).collect();
        Self {
            facilities: snapshot.facilities.into_iter().map(|f| (f.id.clone(), f)).collect(),
            meters: snapshot.meters.into_iter().map(|m| (m.id.clone(), m)).collect(),
            stored: bills.keys().cloned().collect(),
            bills,
        }
    }

    /// A facility as it is believed now.
    pub(crate) fn facility(&self, id: &FacilityId) -> Option<&Facility> {
        self.facilities.get(id)
    }

    /// A meter as it is believed now.
    pub(crate) fn meter(&self, id: &MeterId) -> Option<&Meter> {
        self.meters.get(id)
    }

    /// Takes a batch in, adds to `change` what it changes, and counts its rows.
    pub(crate) fn take(&mut self, batch: &Batch, change: &mut Change, findings: &mut Vec<Finding>) -> RowCounts {
        if batch.kind == FileKind::ObservedWeather {
            return RowCounts { accepted: weather_rows(batch), unchanged: 0 };
        }
        let mut rows = Rows::default();
        for facility in &batch.facilities {
            let is_new = self.take_facility(facility, change);
            rows.note(&facility.source, is_new);
        }
        for meter in &batch.meters {
            let is_new = self.take_meter(meter, batch.kind, change);
            rows.note(&meter.source, is_new);
        }
        for (key, bills) in by_period(&batch.bills) {
            let is_new = self.take_period(&key, &bills, change, findings);
            bills.iter().for_each(|bill| rows.note(&bill.source, is_new));
        }
        rows.counts()
    }

    /// Rows of a file that was taken in before: it says nothing new, whatever has been corrected since.
    pub(crate) fn known(batch: &Batch) -> RowCounts {
        if batch.kind == FileKind::ObservedWeather {
            return RowCounts { accepted: 0, unchanged: weather_rows(batch) };
        }
        if batch.kind == FileKind::IntervalReadings {
            return RowCounts { accepted: 0, unchanged: readings(batch) };
        }
        let mut rows = Rows::default();
        let sources = batch.facilities.iter().map(|facility| &facility.source);
        let sources = sources.chain(batch.meters.iter().map(|meter| &meter.source));
        sources.chain(batch.bills.iter().map(|bill| &bill.source)).for_each(|source| rows.note(source, false));
        rows.counts()
    }

    fn take_facility(&mut self, incoming: &Facility, change: &mut Change) -> bool {
        let merged = match self.facilities.get(&incoming.id) {
            Some(believed) => {
                let merged = merge_facility(believed, incoming);
                if same_facility(&merged, believed) {
                    return false;
                }
                merged
            }
            None => incoming.clone(),
        };
        self.facilities.insert(merged.id.clone(), merged.clone());
        replace(&mut change.facilities, merged, |f| &f.id);
        true
    }

    fn take_meter(&mut self, incoming: &Meter, kind: FileKind, change: &mut Change) -> bool {
        let merged = match self.meters.get(&incoming.id) {
            Some(believed) => {
                let merged = merge_meter(believed, incoming, kind);
                if same_meter(&merged, believed) {
                    return false;
                }
                merged
            }
            None => incoming.clone(),
        };
        self.meters.insert(merged.id.clone(), merged.clone());
        replace(&mut change.meters, merged, |m| &m.id);
        true
    }

    /// What one file says of one meter and one span of days, met with what is believed of it.
    fn take_period(&mut self, key: &Key, bills: &[&Bill], change: &mut Change, findings: &mut Vec<Finding>) -> bool {
        let net = net(bills, findings);
        let believed = self.bills.get(key);
        match (believed, net) {
            (Some(believed), Some(Net::Bill(incoming))) if same_bill(believed, incoming) => return false,
            (None, Some(Net::Cancelled)) => return true,
            (_, None) => return false,
            _ => {}
        }
        if let Some(believed) = self.bills.remove(key) {
            if let Some(Net::Bill(incoming)) = net {
                findings.push(superseded(&believed, incoming));
            }
            if self.stored.remove(key) {
                change.superseded_bills.push(believed);
            } else {
                change.bills.retain(|bill| *bill != believed);
            }
        }
        if let Some(Net::Bill(incoming)) = net {
            self.bills.insert(key.clone(), incoming.clone());
            change.bills.push(incoming.clone());
        }
        true
    }
}

/// Meter and span of days.
type Key = (MeterId, Period);

/// What the rows of one file come to for one meter and one span of days.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Net<'b> {
    /// One bill counts.
    Bill(&'b Bill),
    /// A reversal took back all that was billed.
    Cancelled,
}

fn by_period(bills: &[Bill]) -> BTreeMap<Key, Vec<&Bill>> {
    let mut groups: BTreeMap<Key, Vec<&Bill>> = BTreeMap::new();
    for bill in bills {
        groups.entry((bill.meter.clone(), bill.period)).or_default().push(bill);
    }
    groups
}

/// Reads the rows in their order: an equal row again is a duplicate, another quantity corrects the one before, and a
/// negative quantity takes back what was billed (and stands alone where there is nothing to take back).
fn net<'b>(bills: &[&'b Bill], findings: &mut Vec<Finding>) -> Option<Net<'b>> {
    let mut net = None;
    for &bill in bills {
        net = Some(match net {
            Some(Net::Bill(before)) if same_bill(before, bill) => {
                findings.push(duplicate(before, bill));
                Net::Bill(before)
            }
            Some(Net::Bill(before)) if bill.quantity.is_sign_negative() && bill.status != BillStatus::Derived => {
                findings.push(negative(bill, before.quantity == -bill.quantity));
                if before.quantity == -bill.quantity { Net::Cancelled } else { Net::Bill(before) }
            }
            Some(Net::Bill(before)) => {
                findings.push(superseded(before, bill));
                Net::Bill(bill)
            }
            Some(Net::Cancelled) | None => Net::Bill(bill),
        });
    }
    net
}

/// Puts `item` in place of the one with its id, or at the end.
fn replace<T, K: PartialEq>(items: &mut Vec<T>, item: T, id: impl Fn(&T) -> &K) {
    match items.iter().rposition(|other| id(other) == id(&item)) {
        Some(index) => items[index] = item,
        None => items.push(item),
    }
}

fn merge_facility(believed: &Facility, incoming: &Facility) -> Facility {
    let mut merged = believed.clone();
    let facility = incoming.clone();
    // A file without names repeats the id in their place.
    if facility.name != facility.id.as_str() {
        merged.name = facility.name;
    }
    macro_rules! newer { ($($field:ident),*) => { $(merged.$field = facility.$field.or(merged.$field);)* } }
    newer!(use_label, address, district, latitude_deg, longitude_deg, year_built, storeys, buildings);
    if !facility.uses.is_empty() {
        merged.uses = facility.uses;
    }
    for area in facility.floor_areas {
        match merged.floor_areas.iter_mut().find(|known| known.kind == area.kind) {
            Some(known) if known.area_m2 != area.area_m2 => *known = area,
            Some(_) => {}
            None => merged.floor_areas.push(area),
        }
    }
    for figure in facility.reported {
        match merged.reported.iter_mut().find(|known| (&known.figure, known.year) == (&figure.figure, figure.year)) {
            Some(known) if known.value != figure.value => *known = figure,
            Some(_) => {}
            None => merged.reported.push(figure),
        }
    }
    merged.attributes.extend(facility.attributes);
    merged
}

fn merge_meter(believed: &Meter, incoming: &Meter, kind: FileKind) -> Meter {
    let mut merged = believed.clone();
    // A list of bills or readings guesses the carrier from its file; a list of accounts or meters says it.
    if !matches!(kind, FileKind::Bills | FileKind::IntervalReadings) {
        merged.carrier = incoming.carrier;
    }
    merged.name = incoming.name.clone().or(merged.name);
    merged.account = incoming.account.clone().or(merged.account);
    merged.tariff = incoming.tariff.clone().or(merged.tariff);
    for served in &incoming.serves {
        let known = merged.serves.iter_mut().find(|s| (&s.facility, s.period) == (&served.facility, served.period));
        match known {
            Some(known) if known.share != served.share => *known = served.clone(),
            Some(_) => {}
            None => merged.serves.push(served.clone()),
        }
    }
    merged
}

/// The same but for where it stands.
fn same_facility(a: &Facility, b: &Facility) -> bool {
    let aligned = Facility { source: b.source.clone(), ..a.clone() };
    aligned == *b
}

fn same_meter(a: &Meter, b: &Meter) -> bool {
    let aligned = Meter { source: b.source.clone(), ..a.clone() };
    aligned == *b
}

fn same_bill(a: &Bill, b: &Bill) -> bool {
    let aligned = Bill { source: b.source.clone(), ..a.clone() };
    aligned == *b
}

fn duplicate(believed: &Bill, incoming: &Bill) -> Finding {
    bill_finding("bill.duplicate", Severity::Warning, incoming).text("first", believed.source.to_string())
}

fn negative(bill: &Bill, reverses: bool) -> Finding {
    let severity = if reverses { Severity::Info } else { Severity::Warning };
    bill_finding("bill.negative", severity, bill)
        .text("quantity", bill.quantity.to_string())
        .text("unit", bill.unit.symbol())
        .text("reversal", if reverses { "yes" } else { "no" })
}

fn superseded(believed: &Bill, incoming: &Bill) -> Finding {
    bill_finding("bill.superseded", Severity::Warning, incoming)
        .text("before", format!("{} {}", believed.quantity.normalize(), believed.unit))
        .text("now", format!("{} {}", incoming.quantity.normalize(), incoming.unit))
        .text("first", believed.source.to_string())
}

fn bill_finding(code: &'static str, severity: Severity, bill: &Bill) -> Finding {
    Finding::new(code, severity, Subject::Meter(bill.meter.clone()))
        .text("meter", bill.meter.to_string())
        .text("start", bill.period.start.to_string())
        .text("end", bill.period.end.to_string())
        .at(&bill.source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_domain::{Carrier, FileHash, ServedFacility, SourceRef};
    use lcs_units::{Decimal, Unit};

    fn source(file: &str, row: u32) -> SourceRef {
        SourceRef { file: FileHash::new(file).unwrap(), name: file.into(), sheet: None, row, column: None }
    }

    fn bill(file: &str, row: u32, month: i8, kwh: i64) -> Bill {
        Bill {
            meter: MeterId::new("M1").unwrap(),
            period: Period::month(2025, month),
            quantity: Decimal::from(kwh),
            unit: Unit::Kwh,
            cost: None,
            status: BillStatus::Measured,
            source: source(file, row),
        }
    }

    fn batch(file: &str, bills: Vec<Bill>) -> Batch {
        Batch {
            name: file.into(),
            hash: FileHash::new(file).unwrap(),
            kind: FileKind::Bills,
            mapping: Vec::new(),
            rows_read: u32::try_from(bills.len()).unwrap(),
            facilities: Vec::new(),
            meters: Vec::new(),
            bills,
            readings: Vec::new(),
            rejected: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Takes batches one after the other, as separate imports; gives the last change, its row counts and codes.
    fn take(batches: &[Batch]) -> (Vec<Bill>, Change, RowCounts, Vec<String>) {
        let mut believed: Vec<Bill> = Vec::new();
        let mut last = (Change::default(), RowCounts::default(), Vec::new());
        for batch in batches {
            let mut belief = Belief::new(Snapshot { bills: believed.clone(), ..Snapshot::default() });
            let (mut change, mut findings) = (Change::default(), Vec::new());
            let rows = belief.take(batch, &mut change, &mut findings);
            believed.retain(|bill| !change.superseded_bills.contains(bill));
            believed.extend(change.bills.iter().cloned());
            last = (change, rows, findings.iter().map(|finding| finding.code.to_string()).collect());
        }
        (believed, last.0, last.1, last.2)
    }

    #[test]
    fn a_row_given_twice_is_one_bill_and_a_finding() {
        let (believed, _, rows, codes) = take(&[batch("a", vec![bill("a", 2, 1, 100), bill("a", 3, 1, 100)])]);
        assert_eq!((believed.len(), rows.accepted, codes), (1, 2, vec!["bill.duplicate".to_owned()]));
    }

    #[test]
    fn a_reversal_takes_its_bill_back_and_the_corrected_one_counts() {
        let rows = vec![bill("a", 2, 1, 1446), bill("a", 3, 1, -1446), bill("a", 4, 1, 964)];
        let (believed, _, _, codes) = take(&[batch("a", rows)]);
        assert_eq!(believed, [bill("a", 4, 1, 964)]);
        assert_eq!(codes, ["bill.negative"]);
    }

    #[test]
    fn a_bill_and_its_reversal_alone_leave_nothing() {
        let (believed, ..) = take(&[batch("a", vec![bill("a", 2, 1, 7), bill("a", 3, 1, -7)])]);
        assert!(believed.is_empty());
    }

    #[test]
    fn the_same_bill_in_another_file_is_unchanged_and_another_quantity_supersedes() {
        let first = batch("a", vec![bill("a", 2, 1, 100), bill("a", 3, 2, 200)]);
        let (_, change, rows, codes) = take(&[first.clone(), batch("b", vec![bill("b", 9, 1, 100)])]);
        assert_eq!((change.bills.len(), rows.unchanged, codes.len()), (0, 1, 0));
        let (believed, change, rows, codes) = take(&[first, batch("c", vec![bill("c", 5, 1, 90)])]);
        assert_eq!(change.superseded_bills, [bill("a", 2, 1, 100)]);
        assert_eq!((believed.len(), rows.accepted, codes), (2, 1, vec!["bill.superseded".to_owned()]));
    }

    fn meter(kind: Carrier, facility: Option<&str>) -> Meter {
        let served = |facility: &str| ServedFacility {
            facility: FacilityId::new(facility).unwrap(),
            share: Decimal::ONE,
            period: None,
            source: source("a", 2),
        };
        Meter {
            id: MeterId::new("M1").unwrap(),
            name: None,
            account: None,
            carrier: kind,
            serves: facility.map(served).into_iter().collect(),
            tariff: None,
            source: source("a", 2),
        }
    }

    #[test]
    fn a_list_of_bills_does_not_unsay_what_the_account_list_says() {
        let listed = meter(Carrier::NaturalGas, Some("F1"));
        let guessed = meter(Carrier::Electricity, None);
        assert!(same_meter(&merge_meter(&listed, &guessed, FileKind::Bills), &listed));
        let merged = merge_meter(&guessed, &listed, FileKind::AccountList);
        assert_eq!((merged.carrier, merged.serves.len()), (Carrier::NaturalGas, 1));
    }

    #[test]
    fn a_facility_is_completed_and_never_emptied() {
        let known = Facility {
            id: FacilityId::new("F1").unwrap(),
            name: "Pejabat A".into(),
            use_label: Some("Pejabat".into()),
            uses: Vec::new(),
            address: None,
            district: Some("Batu".into()),
            latitude_deg: None,
            longitude_deg: None,
            year_built: Some(1998),
            storeys: None,
            buildings: None,
            floor_areas: Vec::new(),
            reported: Vec::new(),
            attributes: BTreeMap::new(),
            source: source("a", 2),
        };
        let bare = Facility { name: "F1".into(), use_label: None, district: None, year_built: None, ..known.clone() };
        assert!(same_facility(&merge_facility(&known, &bare), &known));
        let more = Facility { storeys: Some(4), ..bare };
        assert_eq!(merge_facility(&known, &more).storeys, Some(4));
        assert_eq!(merge_facility(&known, &more).year_built, Some(1998));
    }
}
