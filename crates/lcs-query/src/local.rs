//! The engine on the threads of this process.

use crate::{
    Belief, Engine, Flow, MeterReadings, MeterSavings, QueryError, ReadingFiles, ReadingsAsked, SavingsAsked, Sources,
    Span, Table, Total, TotalsAsked,
    columns::{METER, Rows},
    damage::diagnosed,
    functions::{LocalClock, register, station_fields, stations_type},
    savings::{ANSWERS, Part},
    scan::{Scan, table},
};
use datafusion::{
    arrow::{
        array::{Array, ArrayRef, ListArray, RecordBatch, StructArray, new_empty_array},
        buffer::OffsetBuffer,
        compute::{cast, concat},
        datatypes::DataType,
    },
    common::ScalarValue,
    dataframe::DataFrame,
    error::{DataFusionError, Result as DataFusionResult},
    execution::{context::SQLOptions, runtime_env::RuntimeEnv},
    logical_expr::{col, lit},
    prelude::{SessionConfig, SessionContext},
};
use lcs_domain::MeterId;
use std::{
    collections::VecDeque,
    num::NonZeroUsize,
    sync::{Arc, mpsc},
};

/// Readings of meters in order.
const READINGS: &str = "select meter, start, value, status from readings order by meter, start";
/// All that was ever believed.
const BELIEFS: &str = "\
    select meter, start, value, status, seq_from, coalesce(seq_to, \
        lead(seq_from) over (partition by meter, start order by seq_from, value nulls first, status desc)) as seq_to \
    from readings order by meter, start, seq_from, seq_to";
/// The weather of stations, each as one series.
const WEATHER: &str =
    "select meter, reading_series(start, value) as series from readings group by meter order by meter";

/// Answers on the threads of this process, with a pool of its own. It may be asked from any thread; one that serves
/// other futures is better left free meanwhile.
pub struct LocalEngine {
    runtime: Option<tokio::runtime::Runtime>,
    environment: Arc<RuntimeEnv>,
    threads: usize,
}

/// An answer that is being worked on.
struct Answer<T> {
    action: &'static str,
    task: Option<tokio::task::JoinHandle<()>>,
    answer: mpsc::Receiver<Result<T, QueryError>>,
}

impl<T> Answer<T> {
    fn wait(self) -> Result<T, QueryError> {
        let ended = |_| QueryError::Engine { action: self.action, reason: "its thread ended early".to_owned() };
        self.answer.recv().map_err(ended)?
    }

    fn stop(self) {
        if let Some(task) = self.task {
            task.abort();
        }
    }
}

impl LocalEngine {
    /// An engine of so many threads.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub fn new(threads: NonZeroUsize) -> Result<Self, QueryError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(threads.get())
            .thread_name("lcs-query")
            .build()
            .map_err(|error| QueryError::Engine { action: "start threads", reason: error.to_string() })?;
        Ok(Self { runtime: Some(runtime), environment: Arc::new(RuntimeEnv::default()), threads: threads.get() })
    }

    /// How many threads it has.
    #[must_use]
    pub fn threads(&self) -> usize {
        self.threads
    }

    /// A session with our functions. Files are not looked into while a query is planned: the manifest has said what
    /// they hold.
    pub(crate) fn session(&self, partitions: usize) -> Result<SessionContext, QueryError> {
        let config = SessionConfig::new().with_target_partitions(partitions).with_collect_statistics(false);
        let mut state = SessionContext::new_with_config_rt(config, Arc::clone(&self.environment)).state();
        register(&mut state).map_err(QueryError::engine("register functions"))?;
        Ok(SessionContext::new_with_state(state))
    }

    fn start<T: Send + 'static>(
        &self,
        action: &'static str,
        work: impl Future<Output = Result<T, QueryError>> + Send + 'static,
    ) -> Answer<T> {
        let (send, answer) = mpsc::sync_channel(1);
        let work = async move {
            // nobody waits any more where the answer was stopped
            let _ = send.send(work.await);
        };
        Answer { action, task: self.runtime.as_ref().map(|runtime| runtime.spawn(work)), answer }
    }

    /// Does some work on the engine's threads and waits for it.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        action: &'static str,
        work: impl Future<Output = Result<T, QueryError>> + Send + 'static,
    ) -> Result<T, QueryError> {
        self.start(action, work).wait()
    }

    /// The answer of a text over a scan, which stands there as the table `readings`.
    fn ask(&self, files: &ReadingFiles, scan: Scan, question: Question) -> Result<Vec<RecordBatch>, QueryError> {
        let context = self.session(self.threads)?;
        let (owned, wanted, action) = (files.clone(), scan.clone(), question.action);
        let answer = self.run(action, async move {
            let rows = wanted.frame(&context, &owned).await.map_err(QueryError::engine(action))?;
            question.answer(&context, rows).await.map_err(QueryError::engine(action))
        });
        answer.map_err(|error| diagnosed(files, scan.files(&files.manifest), error))
    }

    /// The weather of all stations of some studies, as the literal of a query.
    fn stations(&self, files: &ReadingFiles, asked: &SavingsAsked) -> Result<ScalarValue, QueryError> {
        const ACTION: &str = "read the weather";
        let stations = asked.stations();
        let scan = Scan { meters: range(Some(&stations)), span: asked.span(&asked.places()), as_of: asked.as_of };
        let question = Question { meters: Some(stations), ..Question::new(ACTION, WEATHER) };
        let batches = self.ask(files, scan, question)?;
        stations_literal(&batches).map_err(QueryError::engine(ACTION))
    }

    /// Begins to answer a part, on one thread.
    fn start_part(
        &self,
        meters: &ReadingFiles,
        stations: &ScalarValue,
        asked: &Arc<SavingsAsked>,
        part: &Part,
    ) -> Result<Answer<Vec<MeterSavings>>, QueryError> {
        const ACTION: &str = "compute savings";
        let context = self.session(1)?;
        let studies = asked.table(part, meters.manifest.stream.interval_s);
        let studies = studies.map_err(|error| QueryError::engine(ACTION)(DataFusionError::from(error)))?;
        context.register_batch("studies", studies).map_err(QueryError::engine(ACTION))?;
        let scan = Scan { meters: asked.meters(part), span: asked.span(part), as_of: asked.as_of };
        let mut question = Question::new(ACTION, ANSWERS);
        question.parameters.push(("stations", stations.clone()));
        question.parameters.push(("zone", ScalarValue::from(asked.zone.as_str())));
        let (files, asked) = (meters.clone(), Arc::clone(asked));
        Ok(self.start(ACTION, async move {
            let rows = scan.frame(&context, &files).await.map_err(QueryError::engine(ACTION))?;
            let answer = question.answer(&context, rows).await.map_err(QueryError::engine(ACTION))?;
            asked.answers(&answer)
        }))
    }
}

impl Drop for LocalEngine {
    /// Leaves work that nobody waits for; dropping a pool among futures would stop the program otherwise.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// A text over the table `readings`, with its parameters.
struct Question {
    action: &'static str,
    text: String,
    meters: Option<Vec<MeterId>>,
    parameters: Vec<(&'static str, ScalarValue)>,
}

impl Question {
    fn new(action: &'static str, text: &str) -> Self {
        Self { action, text: text.to_owned(), meters: None, parameters: Vec::new() }
    }

    async fn answer(self, context: &SessionContext, rows: DataFrame) -> DataFusionResult<Vec<RecordBatch>> {
        let rows = match self.meters {
            Some(meters) => rows.filter(col(METER).in_list(meters.iter().map(|m| lit(m.as_str())).collect(), false))?,
            None => rows,
        };
        context.register_table("readings", rows.into_view())?;
        let question = context.sql(&self.text).await?;
        match self.parameters.is_empty() {
            true => question.collect().await,
            false => question.with_param_values(self.parameters)?.collect().await,
        }
    }
}

/// Stations with their series as one value: a list.
fn stations_literal(batches: &[RecordBatch]) -> DataFusionResult<ScalarValue> {
    let fields = station_fields();
    let mut stations: Vec<ArrayRef> = Vec::with_capacity(batches.len() + 1);
    for batch in batches {
        let columns = batch.columns().iter().zip(&fields).map(|(column, field)| cast(column, field.data_type()));
        let columns = columns.collect::<Result<Vec<_>, _>>()?;
        stations.push(Arc::new(StructArray::try_new(fields.clone(), columns, None)?));
    }
    stations.push(new_empty_array(&DataType::Struct(fields)));
    let all = concat(&stations.iter().map(AsRef::as_ref).collect::<Vec<_>>())?;
    let DataType::List(item) = stations_type() else { return Ok(ScalarValue::Null) };
    let list = ListArray::try_new(item, OffsetBuffer::from_lengths([all.len()]), all, None)?;
    Ok(ScalarValue::List(Arc::new(list)))
}

/// First and last of some meters, for files to be left alone.
fn range(meters: Option<&[MeterId]>) -> Option<(String, String)> {
    let (first, last) = meters?.iter().min().zip(meters?.iter().max())?;
    Some((first.as_str().to_owned(), last.as_str().to_owned()))
}

/// Whether the list names nobody: then nothing is to be read.
fn nobody(meters: Option<&[MeterId]>) -> bool {
    meters.is_some_and(<[MeterId]>::is_empty)
}

fn known(zone: &str) -> Result<(), QueryError> {
    LocalClock::of(zone).map(drop).ok_or_else(|| QueryError::Zone { zone: zone.to_owned() })
}

impl Engine for LocalEngine {
    fn readings(&self, files: &ReadingFiles, asked: &ReadingsAsked) -> Result<Vec<MeterReadings>, QueryError> {
        if nobody(asked.meters.as_deref()) {
            return Ok(Vec::new());
        }
        let scan = Scan { meters: range(asked.meters.as_deref()), span: asked.span, as_of: asked.as_of };
        let question = Question { meters: asked.meters.clone(), ..Question::new("read readings", READINGS) };
        let mut all: Vec<MeterReadings> = Vec::new();
        for batch in self.ask(files, scan, question)? {
            let rows = Rows::of(batch)?;
            for row in 0..rows.len() {
                if all.last().is_none_or(|last| last.meter.as_str() != rows.meter(row)) {
                    let Some(meter) = MeterId::new(rows.meter(row)) else { continue };
                    all.push(MeterReadings { meter, readings: Vec::new() });
                }
                all.last_mut().into_iter().for_each(|last| last.readings.push(rows.reading(row)));
            }
        }
        Ok(all)
    }

    fn beliefs(&self, files: &ReadingFiles, meter: &MeterId, span: Span) -> Result<Vec<Belief>, QueryError> {
        const ACTION: &str = "read beliefs";
        let only = meter.as_str().to_owned();
        let holds = |part: &&crate::PartFile| {
            part.meters.0 <= only
                && only <= part.meters.1
                && part.starts_utc_s.0 < span.to_utc_s
                && span.from_utc_s <= part.starts_utc_s.1
        };
        let parts: Vec<_> = files.manifest.active().filter(holds).cloned().collect();
        let context = self.session(self.threads)?;
        let (root, wanted, scan) = (files.root.clone(), parts.clone(), Scan::of_meter(meter, span));
        let answer = self.run(ACTION, async move {
            let wanted: Vec<_> = wanted.iter().collect();
            let rows = table(&context, &root, &wanted).and_then(|rows| scan.within(rows, &wanted));
            let question = Question::new(ACTION, BELIEFS);
            question
                .answer(&context, rows.map_err(QueryError::engine(ACTION))?)
                .await
                .map_err(QueryError::engine(ACTION))
        });
        let batches = answer.map_err(|error| diagnosed(files, &parts, error))?;
        let mut beliefs = Vec::new();
        for batch in batches {
            let rows = Rows::of(batch)?;
            beliefs.extend((0..rows.len()).map(|row| rows.belief(row)));
        }
        Ok(beliefs)
    }

    fn totals(&self, files: &ReadingFiles, asked: &TotalsAsked) -> Result<Vec<Total>, QueryError> {
        let stream = &files.manifest.stream;
        if !stream.unit.adds_up() {
            return Err(QueryError::NotAdditive { stream: stream.name().to_owned(), unit: stream.unit.symbol() });
        }
        known(&asked.zone)?;
        if nobody(asked.meters.as_deref()) {
            return Ok(Vec::new());
        }
        let scan = Scan { meters: range(asked.meters.as_deref()), span: asked.span, as_of: asked.as_of };
        let mut question = Question::new("count totals", &asked.text());
        question.meters.clone_from(&asked.meters);
        question.parameters.push(("zone", ScalarValue::from(asked.zone.as_str())));
        let mut totals = Vec::new();
        for batch in self.ask(files, scan, question)? {
            totals.extend(Total::rows(&batch)?);
        }
        Ok(totals)
    }

    fn savings(
        &self,
        meters: &ReadingFiles,
        weather: &ReadingFiles,
        asked: &SavingsAsked,
        take: &mut dyn FnMut(Vec<MeterSavings>) -> Flow,
    ) -> Result<(), QueryError> {
        known(&asked.zone)?;
        if asked.studies.is_empty() {
            return Ok(());
        }
        let stations = self.stations(weather, asked)?;
        let (places, asked) = (asked.places(), Arc::new(asked.clone()));
        let mut waiting = places.chunks(SavingsAsked::most_of_a_part(meters));
        let mut begun: VecDeque<(&Part, Answer<Vec<MeterSavings>>)> = VecDeque::new();
        loop {
            // one part more than threads, so that none waits while answers are handed over
            while begun.len() <= self.threads
                && let Some(part) = waiting.next()
            {
                begun.push_back((part, self.start_part(meters, &stations, &asked, part)?));
            }
            let Some((part, answer)) = begun.pop_front() else { return Ok(()) };
            let scan = Scan { meters: asked.meters(part), span: asked.span(part), as_of: asked.as_of };
            let answers = answer.wait().map_err(|error| diagnosed(meters, scan.files(&meters.manifest), error));
            let flow = answers.map(&mut *take);
            if !matches!(flow, Ok(Flow::Continue(()))) {
                begun.into_iter().for_each(|(_, answer)| answer.stop());
                return flow.map(drop);
            }
        }
    }

    fn query(&self, sources: &Sources<'_>, text: &str) -> Result<Table, QueryError> {
        const ACTION: &str = "answer a query";
        let context = self.session(self.threads)?;
        let streams: Vec<ReadingFiles> = sources.streams.iter().map(|files| (*files).clone()).collect();
        let (scan, asked) = (Scan::whole(sources.as_of), text.to_owned());
        let answer = self.run(ACTION, async move {
            for files in &streams {
                let rows = Scan::whole(scan.as_of).frame(&context, files).await.map_err(QueryError::engine(ACTION))?;
                let rows = rows.drop_columns(&["seq_to"]).map_err(QueryError::engine(ACTION))?;
                let name = files.manifest.stream.name().replace('-', "_");
                context.register_table(name, rows.into_view()).map_err(QueryError::engine(ACTION))?;
            }
            let reading_only =
                SQLOptions::new().with_allow_ddl(false).with_allow_dml(false).with_allow_statements(false);
            let refused = |error: DataFusionError| QueryError::Refused { reason: error.strip_backtrace() };
            let question = context.sql_with_options(&asked, reading_only).await.map_err(refused)?;
            let columns = question.schema().fields().iter().map(|field| field.name().clone()).collect();
            Table::of(columns, &question.collect().await.map_err(QueryError::engine(ACTION))?)
        });
        answer.map_err(|error| match error {
            QueryError::Refused { .. } => error,
            error => sources.streams.iter().fold(error, |error, files| {
                let parts = Scan::whole(sources.as_of).files(&files.manifest);
                if matches!(error, QueryError::Damaged { .. }) { error } else { diagnosed(files, parts, error) }
            }),
        })
    }
}
