//! A city as pages read it: held in memory, renewed when somebody published something.

mod index;
mod load;

pub(crate) use index::{Index, Searched, folded};

use crate::{
    AppError, City,
    estate::Estate,
    local_clock::LocalClock,
    observed_weather::CityWeather,
    readings::CityReadings,
    run_detail::RunDetail,
    run_result::RunBody,
    views::{ClosingBudget, Home, Located},
};
use lcs_carbon::FacilityYear;
use lcs_domain::Finding;
use lcs_locale::Language;
use lcs_store::{RunRecord, Store};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock},
    time::{Duration, Instant},
};

/// How long a look at the database is good for.
const LOOK_AGAIN_AFTER: Duration = Duration::from_secs(1);

/// A city folder that pages read. Clones of [`Arc<CityState>`] stay as they were; [`LiveCity::current`] gives the
/// newest.
#[derive(Debug)]
pub struct LiveCity {
    dir: PathBuf,
    state: RwLock<Arc<CityState>>,
    looked: Mutex<Instant>,
    /// Held by the one who looks and reads; keeps the connection that looks.
    reader: tokio::sync::Mutex<Option<Store>>,
}

impl LiveCity {
    /// Reads a city. One without any import is a valid city without facilities.
    ///
    /// # Errors
    /// When the folder is not a city, or its pack or database cannot be read.
    pub async fn open(dir: &Path) -> Result<Self, AppError> {
        let mut store = None;
        let state = load::city_state(dir, &mut store).await?;
        Ok(Self {
            dir: dir.to_owned(),
            state: RwLock::new(Arc::new(state)),
            looked: Mutex::new(Instant::now()),
            reader: tokio::sync::Mutex::new(store),
        })
    }

    /// The city now. Looks at most once a second whether another process published something. The one who finds that
    /// waits until it is read; everybody else is given the state before.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn current(&self) -> Result<Arc<CityState>, AppError> {
        let is_due = lock(&self.looked).elapsed() >= LOOK_AGAIN_AFTER;
        if is_due && let Ok(mut reader) = self.reader.try_lock() {
            self.look(&mut reader).await?;
        }
        Ok(self.held())
    }

    /// The city with everything that was published before the call. A job asks for it before it says that it is done.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn refresh(&self) -> Result<Arc<CityState>, AppError> {
        let mut reader = self.reader.lock().await;
        self.look(&mut reader).await?;
        Ok(self.held())
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    async fn look(&self, reader: &mut Option<Store>) -> Result<(), AppError> {
        let held = self.held().seq;
        if load::last_change(&self.dir, reader).await? != held {
            let state = Arc::new(load::city_state(&self.dir, reader).await?);
            *self.state.write().unwrap_or_else(PoisonError::into_inner) = state;
        }
        *lock(&self.looked) = Instant::now();
        Ok(())
    }

    fn held(&self) -> Arc<CityState> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Everything that pages read, at one sequence number.
#[derive(Debug)]
pub struct CityState {
    /// Folder and pack.
    pub city: City,
    /// What is believed.
    pub estate: Estate,
    /// Sequence number of the last published change of any kind; 0 before the first.
    pub seq: i64,
    /// The last run, where this version can read it.
    pub run: Option<PublishedRun>,
    /// What is wrong or noteworthy: findings of the last run and of imports since; of the imports before the first run.
    pub findings: Vec<Finding>,
    /// The years that bills speak of, oldest first.
    pub years: Vec<i16>,
    /// The year that pages show unless asked for another: the run's, else the latest well-covered one.
    pub default_year: i16,
    /// Interval readings.
    pub(crate) readings: CityReadings,
    /// What the stations measured; read with the first question about savings.
    pub(crate) weather: OnceLock<Result<Option<CityWeather>, String>>,
    pub(crate) index: Index,
    /// Facilities in the order in which tiles ask for them; made with the first tile.
    pub(crate) located: OnceLock<Located>,
    pub(crate) caches: Caches,
}

/// What is calculated once per state. Keys are bounded: years are those of [`CityState::year`].
#[derive(Debug, Default)]
pub(crate) struct Caches {
    accounts: Mutex<BTreeMap<i16, Arc<CityYear>>>,
    /// The home page of those who see the whole city: by year, language, and whether they may run the chain.
    pub homes: Mutex<BTreeMap<(i16, Language, bool), Home>>,
    /// What each reading would take, for those who see the whole city: by scope of the scenario.
    pub closes: Mutex<BTreeMap<String, Vec<ClosingBudget>>>,
}

/// A published run with what it keeps for pages.
#[derive(Debug)]
pub struct PublishedRun {
    /// What it rested on and what it gave.
    pub record: RunRecord<RunBody>,
    /// When it was published, RFC 3339.
    pub at: String,
    /// Potentials, plan and report.
    pub detail: RunDetail,
}

/// The account of all facilities in a year.
#[derive(Debug)]
pub(crate) struct CityYear {
    /// In the order of the snapshot.
    pub accounts: Arc<Vec<FacilityYear>>,
    /// Intensities of the facilities of each use class, ascending.
    pub eui_by_use: BTreeMap<String, Vec<f64>>,
}

impl CityState {
    /// The year asked for, or the usual one.
    ///
    /// # Errors
    /// When no bill speaks of the year asked for.
    pub fn year(&self, asked: Option<i16>) -> Result<i16, AppError> {
        match asked {
            Some(year) if year != self.default_year && !self.years.contains(&year) => {
                let years: Vec<String> = self.years.iter().map(ToString::to_string).collect();
                let hint = if years.is_empty() { "import bills first".to_owned() } else { years.join(", ") };
                Err(AppError::request(format!("there are no bills of {year}"), format!("years with bills: {hint}")))
            }
            asked => Ok(asked.unwrap_or(self.default_year)),
        }
    }

    /// The account of every facility in a year, in the order of the snapshot; calculated once.
    #[must_use]
    pub fn accounts(&self, year: i16) -> Arc<Vec<FacilityYear>> {
        Arc::clone(&self.city_year(year).accounts)
    }

    /// The weather that was observed, `None` where no file of it was handed in.
    ///
    /// # Errors
    /// When a file that was taken in cannot be read any more.
    pub(crate) fn observed_weather(&self) -> Result<Option<&CityWeather>, AppError> {
        let read = || CityWeather::read(&self.city, &self.estate.snapshot.files).map_err(|error| error.to_string());
        match self.weather.get_or_init(read) {
            Ok(weather) => Ok(weather.as_ref()),
            Err(message) => Err(AppError::Internal { message: message.clone() }),
        }
    }

    /// The clock of the place.
    pub(crate) fn clock(&self) -> LocalClock {
        LocalClock::of_zone(&self.city.pack.time_zone)
    }

    /// Whether something was imported since the last run, or nothing was run yet.
    #[must_use]
    pub fn changed_since_run(&self) -> bool {
        self.run.as_ref().is_none_or(|run| run.record.believed_seq != self.estate.snapshot.seq)
    }

    /// The account of a year with what is compared across it.
    pub(crate) fn city_year(&self, year: i16) -> Arc<CityYear> {
        // The lock is held while it is calculated: who comes at the same time wants the same.
        let mut accounts = lock(&self.caches.accounts);
        Arc::clone(accounts.entry(year).or_insert_with(|| Arc::new(self.calculate(year))))
    }

    fn calculate(&self, year: i16) -> CityYear {
        let (accounts, _) = self.estate.year(year);
        let mut eui_by_use: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for (account, use_class) in accounts.iter().zip(&self.index.use_classes) {
            if let Some(eui) = account.eui_kwh_m2 {
                eui_by_use.entry(use_class.clone()).or_default().push(eui);
            }
        }
        eui_by_use.values_mut().for_each(|values| values.sort_by(f64::total_cmp));
        CityYear { accounts: Arc::new(accounts), eui_by_use }
    }
}

/// A lock whose holder cannot leave anything half-done.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
