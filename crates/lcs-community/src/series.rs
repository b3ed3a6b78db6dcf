//! Loads, sun and prices, step by step.

use crate::{Block, CommunityError, HOURS_PER_YEAR, ImportPrice};

/// What happens in each step of a year, or of part of one. All series are of one length; those that may be left out
/// are then empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Series {
    /// Load on the block's bus, kW.
    pub load_kw: Vec<f64>,
    /// Photovoltaic power per installed power, kW/kWp.
    pub pv_kw_per_kwp: Vec<f64>,
    /// Price of a kWh from the grid; may be empty where the block has a tariff.
    pub import_price_per_kwh: Vec<f64>,
    /// Air temperature, °C; may be empty.
    pub air_c: Vec<f64>,
    /// Load of each home, kW; may be empty.
    pub house_load_kw: Vec<Vec<f64>>,
    /// Part of `load_kw` that the homes share, lifts, pumps, corridor lights, kW; may be empty.
    pub common_load_kw: Vec<f64>,
}

impl Series {
    /// Number of steps.
    #[must_use]
    pub fn len(&self) -> usize {
        self.load_kw.len()
    }

    /// Whether there is no step.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.load_kw.is_empty()
    }

    /// Reads a table with a header: `block_load_kw`, `pv_pu_kw_per_kwp`, and, if there, a price (any column that
    /// begins with `import_price`), `temp_c` and `common_load_kw`. Other columns are left alone.
    ///
    /// # Errors
    /// [`CommunityError::Series`] with column and row of what is missing or is no number.
    pub fn from_csv(text: &str) -> Result<Self, CommunityError> {
        let table = Table::read(text)?;
        let optional = |name: &str| table.column(name).map_or(Ok(Vec::new()), |at| table.values(at));
        Ok(Self {
            load_kw: table.required("block_load_kw")?,
            pv_kw_per_kwp: table.required("pv_pu_kw_per_kwp")?,
            import_price_per_kwh: optional("import_price")?,
            air_c: optional("temp_c")?,
            house_load_kw: Vec::new(),
            common_load_kw: optional("common_load_kw")?,
        })
    }

    /// Adds the loads of the homes from a table with one column for each.
    ///
    /// # Errors
    /// [`CommunityError::Series`] with column and row of what is no number.
    pub fn with_house_csv(mut self, text: &str) -> Result<Self, CommunityError> {
        let table = Table::read(text)?;
        self.house_load_kw = (0..table.names.len()).map(|at| table.values(at)).collect::<Result<_, _>>()?;
        if self.load_kw.is_empty() {
            self.load_kw = sum(&self.house_load_kw);
        }
        Ok(self)
    }

    /// Steps `begin..begin + steps` of it.
    #[must_use]
    pub fn window(&self, begin: usize, steps: usize) -> Self {
        let cut = |values: &Vec<f64>| values.iter().skip(begin).take(steps).copied().collect();
        Self {
            load_kw: cut(&self.load_kw),
            pv_kw_per_kwp: cut(&self.pv_kw_per_kwp),
            import_price_per_kwh: cut(&self.import_price_per_kwh),
            air_c: cut(&self.air_c),
            house_load_kw: self.house_load_kw.iter().map(cut).collect(),
            common_load_kw: cut(&self.common_load_kw),
        }
    }

    /// Checks that the series are of one length, of whole days, finite, and that none is missing which `block` needs.
    ///
    /// # Errors
    /// [`CommunityError::Series`] with the name of the first that does not fit.
    pub fn validate(&self, block: &Block) -> Result<(), CommunityError> {
        let steps = self.len();
        let day = block.calendar().steps_per_day();
        if steps == 0 || !steps.is_multiple_of(day) {
            let reason =
                format!("{steps} steps of {} minutes are not whole days ({day} steps each)", block.step_minutes);
            return Err(fault("load_kw", reason));
        }
        if steps > HOURS_PER_YEAR * block.calendar().steps_per_hour {
            return Err(fault("load_kw", format!("{steps} steps are more than a year; give several years one by one")));
        }
        let prices_needed = block.grid.import_price == ImportPrice::Series;
        let named = [
            ("load_kw", &self.load_kw, true),
            ("pv_kw_per_kwp", &self.pv_kw_per_kwp, true),
            ("import_price_per_kwh", &self.import_price_per_kwh, prices_needed),
            ("air_c", &self.air_c, false),
            ("common_load_kw", &self.common_load_kw, false),
        ];
        for (name, values, needed) in named {
            if needed || !values.is_empty() {
                checked(name, values, steps)?;
            }
        }
        for (house, load) in self.house_load_kw.iter().enumerate() {
            checked(&format!("house_load_kw[{house}]"), load, steps)?;
        }
        for (house, load) in self.house_load_kw.iter().enumerate() {
            not_negative(&format!("house_load_kw[{house}]"), load)?;
        }
        not_negative("load_kw", &self.load_kw)?;
        not_negative("pv_kw_per_kwp", &self.pv_kw_per_kwp)?;
        not_negative("common_load_kw", &self.common_load_kw)?;
        let more = |(common, load): (&f64, &f64)| *common > load * (1.0 + 1e-9);
        if let Some(step) = self.common_load_kw.iter().zip(&self.load_kw).position(more) {
            let reason = format!("step {step} is {}, more than `load_kw`", self.common_load_kw[step]);
            return Err(fault("common_load_kw", reason));
        }
        Ok(())
    }

    /// Scales load and yield to the yearly amounts that the block states, and fills from its models what is empty.
    ///
    /// # Errors
    /// [`CommunityError::Series`] where something needed has neither series nor model, or does not fit.
    pub fn prepared(mut self, block: &Block) -> Result<Self, CommunityError> {
        let source = &block.series;
        let calendar = block.calendar();
        if self.load_kw.is_empty() {
            let Some(household) = &source.household else {
                return Err(fault("load_kw", "none of a file, readings and [series.household] gives it".into()));
            };
            self.load_kw = household.load_kw(&calendar)?;
            self.common_load_kw = household.common_kw(&calendar)?;
        }
        if self.pv_kw_per_kwp.is_empty() {
            self.pv_kw_per_kwp = match &source.sun {
                Some(sun) => sun.kw_per_kwp(&calendar, self.load_kw.len())?,
                None if block.pv.is_none() => vec![0.0; self.load_kw.len()],
                None => return Err(fault("pv_kw_per_kwp", "neither a file nor [series.sun] gives it".into())),
            };
        }
        let factor = factor_to(&self.load_kw, source.load_kwh_per_year);
        scale(&mut self.load_kw, factor);
        scale(&mut self.common_load_kw, factor);
        let factor = factor_to(&self.pv_kw_per_kwp, source.pv_kwh_per_kwp_year);
        scale(&mut self.pv_kw_per_kwp, factor);
        self.validate(block)?;
        Ok(self)
    }
}

/// What values are multiplied by to have the mean power of a yearly energy; 1 where none is stated.
fn factor_to(values: &[f64], kwh_per_year: Option<f64>) -> f64 {
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    kwh_per_year.filter(|_| mean > 0.0).map_or(1.0, |wanted| wanted / HOURS_PER_YEAR as f64 / mean)
}

fn scale(values: &mut [f64], factor: f64) {
    if (factor - 1.0).abs() > 0.0 {
        values.iter_mut().for_each(|value| *value *= factor);
    }
}

fn not_negative(name: &str, values: &[f64]) -> Result<(), CommunityError> {
    match values.iter().position(|value| *value < 0.0) {
        Some(step) => Err(fault(name, format!("step {step} is {}, below 0", values[step]))),
        None => Ok(()),
    }
}

/// The sum of several series.
pub(crate) fn sum(series: &[Vec<f64>]) -> Vec<f64> {
    let steps = series.iter().map(Vec::len).max().unwrap_or(0);
    (0..steps).map(|step| series.iter().filter_map(|values| values.get(step)).sum()).collect()
}

pub(crate) fn fault(name: &str, reason: String) -> CommunityError {
    CommunityError::Series { name: name.to_owned(), reason }
}

fn checked(name: &str, values: &[f64], steps: usize) -> Result<(), CommunityError> {
    if values.len() != steps {
        return Err(fault(name, format!("{} steps where `load_kw` has {steps}", values.len())));
    }
    match values.iter().position(|value| !value.is_finite()) {
        Some(step) => Err(fault(name, format!("step {step} is {}, not a number", values[step]))),
        None => Ok(()),
    }
}

/// A table of numbers with a header.
struct Table<'a> {
    names: Vec<&'a str>,
    rows: Vec<Vec<&'a str>>,
}

impl<'a> Table<'a> {
    fn read(text: &'a str) -> Result<Self, CommunityError> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.trim().is_empty());
        let cells = |line: &'a str| line.split(',').map(str::trim).collect::<Vec<_>>();
        let names = lines.next().map(cells).ok_or_else(|| fault("table", "it is empty".into()))?;
        let rows: Vec<Vec<&str>> = lines.map(cells).collect();
        if let Some(row) = rows.iter().position(|row| row.len() != names.len()) {
            let reason = format!("row {} has {} cells where the header has {}", row + 2, rows[row].len(), names.len());
            return Err(fault("table", reason));
        }
        Ok(Self { names, rows })
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|column| column.starts_with(name))
    }

    fn required(&self, name: &str) -> Result<Vec<f64>, CommunityError> {
        let at =
            self.column(name).ok_or_else(|| fault(name, format!("no such column among {}", self.names.join(", "))))?;
        self.values(at)
    }

    fn values(&self, at: usize) -> Result<Vec<f64>, CommunityError> {
        self.rows
            .iter()
            .enumerate()
            .map(|(row, cells)| {
                cells[at]
                    .parse()
                    .map_err(|_| fault(self.names[at], format!("row {}: `{}` is no number", row + 2, cells[at])))
            })
            .collect()
    }
}
