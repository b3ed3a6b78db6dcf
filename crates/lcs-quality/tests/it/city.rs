//! A small city to plant faults in. Its use is drawn here, by nothing that the checks know.

use lcs_domain::{
    AreaKind, Bill, BillStatus, Carrier, Date, Facility, FacilityId, FileHash, Finding, FloorArea, Meter, MeterId,
    Period, ServedFacility, SourceRef,
};
use lcs_quality::{EuiBand, QualityInput, Thresholds, check};
use lcs_units::{Money, Unit};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rust_decimal::{Decimal, prelude::FromPrimitive};
use std::collections::BTreeMap;

pub fn source(row: u32) -> SourceRef {
    SourceRef { file: FileHash::new("00").unwrap(), name: "bills.csv".to_owned(), sheet: None, row, column: None }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Everything a check looks at, owned.
pub struct City {
    pub facilities: Vec<Facility>,
    pub meters: Vec<Meter>,
    pub bills: Vec<Bill>,
    pub use_class: BTreeMap<FacilityId, String>,
    pub eui: BTreeMap<FacilityId, f64>,
    pub bands: BTreeMap<String, EuiBand>,
}

impl City {
    pub fn empty() -> Self {
        Self {
            facilities: Vec::new(),
            meters: Vec::new(),
            bills: Vec::new(),
            use_class: BTreeMap::new(),
            eui: BTreeMap::new(),
            bands: BTreeMap::new(),
        }
    }

    /// One facility with one meter whose monthly use follows `daily` kWh a day from January 2024 on.
    pub fn of(daily: &[f64]) -> Self {
        let mut city = Self::empty();
        city.add(daily);
        city
    }

    /// Adds a facility with a meter.
    pub fn add(&mut self, daily: &[f64]) {
        let number = self.facilities.len();
        let facility = facility(number);
        let meter = MeterId::new(&format!("M{number}")).unwrap();
        for (month, daily) in daily.iter().enumerate() {
            let (year, month_of_year) =
                (2024 + i16::try_from(month / 12).unwrap(), i8::try_from(month % 12 + 1).unwrap());
            let period = Period::month(year, month_of_year);
            self.bills.push(bill(&meter, period, daily * f64::from(period.days())));
        }
        self.meters.push(Meter {
            id: meter,
            name: None,
            account: None,
            carrier: Carrier::Electricity,
            serves: vec![serves(&facility.id, "1")],
            tariff: None,
            source: source(1),
        });
        self.facilities.push(facility);
    }

    pub fn findings(&self) -> Vec<Finding> {
        let mut bills: BTreeMap<MeterId, Vec<&Bill>> = BTreeMap::new();
        for bill in &self.bills {
            bills.entry(bill.meter.clone()).or_default().push(bill);
        }
        check(&QualityInput {
            facilities: &self.facilities,
            meters: &self.meters,
            bills: &bills,
            use_class: &self.use_class,
            eui_kwh_m2: &self.eui,
            eui_bands: &self.bands,
            today: day("2026-11-01"),
            thresholds: Thresholds::default(),
        })
    }

    pub fn codes(&self) -> Vec<String> {
        self.findings().into_iter().map(|finding| finding.code.into_owned()).collect()
    }

    /// Bills of the n-th meter.
    pub fn bills_of(&mut self, meter: usize) -> Vec<&mut Bill> {
        let id = self.meters[meter].id.clone();
        self.bills.iter_mut().filter(|bill| bill.meter == id).collect()
    }
}

pub fn serves(facility: &FacilityId, share: &str) -> ServedFacility {
    ServedFacility { facility: facility.clone(), share: share.parse().unwrap(), period: None, source: source(1) }
}

pub fn bill(meter: &MeterId, period: Period, quantity: f64) -> Bill {
    Bill {
        meter: meter.clone(),
        period,
        quantity: Decimal::from_f64(quantity).unwrap().round_dp(0),
        unit: Unit::Kwh,
        cost: None,
        status: BillStatus::Measured,
        source: source(2),
    }
}

pub fn ringgit(amount: f64) -> Option<Money> {
    Some(Money { amount: Decimal::from_f64(amount).unwrap().round_dp(2), currency: "MYR".to_owned() })
}

/// Facilities on a lattice 500 m wide, with names that tell them apart.
pub fn facility(number: usize) -> Facility {
    let (row, column) = (number / 60, number % 60);
    Facility {
        id: FacilityId::new(&format!("F{number}")).unwrap(),
        name: format!("Dewan Komuniti {number}"),
        use_label: None,
        uses: Vec::new(),
        address: None,
        district: Some(format!("Zon {}", number % 11)),
        latitude_deg: Some(3.05 + 0.0045 * f64::from(u32::try_from(row).unwrap())),
        longitude_deg: Some(101.6 + 0.0045 * f64::from(u32::try_from(column).unwrap())),
        year_built: Some(1990),
        storeys: None,
        buildings: None,
        floor_areas: vec![FloorArea {
            kind: AreaKind::Gross,
            area_m2: Decimal::from(1_000 + number % 97),
            source: source(1),
        }],
        reported: Vec::new(),
        attributes: BTreeMap::new(),
        source: source(u32::try_from(number).unwrap() + 2),
    }
}

/// A seeded source of normal values (Box and Muller 1958).
pub struct Noise(ChaCha8Rng);

impl Noise {
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    pub fn uniform(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.0.random::<f64>()
    }

    pub fn normal(&mut self) -> f64 {
        let (radius, angle) = (self.uniform(1e-12, 1.0), self.uniform(0.0, std::f64::consts::TAU));
        (-2.0 * radius.ln()).sqrt() * angle.cos()
    }

    /// Twenty-four months of daily use with noise, season, growth and sometimes a change of equipment or of tenants.
    pub fn clean_series(&mut self) -> Vec<f64> {
        let level = (5.0 + 1.2 * self.normal()).exp();
        let noise = self.uniform(0.02, 0.15);
        let (season, phase) = (self.uniform(0.0, 0.5), self.uniform(0.0, std::f64::consts::TAU));
        let growth = self.uniform(-0.08, 0.08);
        let changes = self.uniform(0.0, 1.0) < 0.15;
        let (change, at) = (self.uniform(-0.6, 0.4), self.uniform(4.0, 20.0));
        (0..24)
            .map(|month| {
                let month = f64::from(month);
                let mut log = growth * month / 12.0 + noise * self.normal();
                log += season * (std::f64::consts::TAU * month / 12.0 + phase).cos();
                if changes && month >= at {
                    log += change;
                }
                level * log.exp()
            })
            .collect()
    }
}
