//! `reading_series(start, value)`: all readings of a group as one struct of two lists, in order of time.

use crate::columns::{START, VALUE, instant};
use datafusion::{
    arrow::{
        array::{
            Array, ArrayRef, AsArray, BooleanArray, Int64Array, ListArray, StructArray, TimestampMillisecondArray,
        },
        buffer::{NullBuffer, OffsetBuffer},
        datatypes::{DataType, Field, FieldRef, Fields, Int64Type, TimestampMillisecondType},
    },
    common::{ScalarValue, exec_datafusion_err},
    error::Result,
    logical_expr::{
        Accumulator, AggregateUDFImpl, EmitTo, GroupsAccumulator, Signature, Volatility,
        function::{AccumulatorArgs, StateFieldsArgs},
    },
};
use std::{ops::Range, sync::Arc};

/// The fields of a series: starts and values, side by side.
pub(super) fn series_fields() -> Fields {
    let list = |name: &str, item: DataType, nullable: bool| {
        Field::new(name, DataType::List(Arc::new(Field::new("item", item, nullable))), false)
    };
    Fields::from(vec![list(START, instant(), false), list(VALUE, DataType::Int64, true)])
}

/// The type of a series.
pub(super) fn series_type() -> DataType {
    DataType::Struct(series_fields())
}

/// The readings of one row of a series.
pub(super) struct SeriesView {
    pub(super) starts_ms: TimestampMillisecondArray,
    pub(super) values: Int64Array,
}

/// One row of a series; `None` where it is null.
pub(super) fn series_at(series: &StructArray, row: usize) -> Option<SeriesView> {
    if series.is_null(row) {
        return None;
    }
    let list = |column: usize| series.column(column).as_list::<i32>().value(row);
    Some(SeriesView {
        starts_ms: list(0).as_primitive::<TimestampMillisecondType>().clone(),
        values: list(1).as_primitive::<Int64Type>().clone(),
    })
}

/// Gathers the readings of a group; rows of a file come in runs of one meter, so that nothing is copied before the end.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct ReadingSeries {
    signature: Signature,
}

impl ReadingSeries {
    pub(super) fn new() -> Self {
        Self { signature: Signature::exact(vec![instant(), DataType::Int64], Volatility::Immutable) }
    }
}

impl AggregateUDFImpl for ReadingSeries {
    fn name(&self) -> &str {
        "reading_series"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(series_type())
    }

    fn state_fields(&self, args: StateFieldsArgs) -> Result<Vec<FieldRef>> {
        Ok(vec![Arc::new(Field::new(format!("{}[series]", args.name), series_type(), true))])
    }

    fn accumulator(&self, _: AccumulatorArgs) -> Result<Box<dyn Accumulator>> {
        Ok(Box::new(OneGroup(Gathered::default())))
    }

    fn groups_accumulator_supported(&self, _: AccumulatorArgs) -> bool {
        true
    }

    fn create_groups_accumulator(&self, _: AccumulatorArgs) -> Result<Box<dyn GroupsAccumulator>> {
        Ok(Box::new(Gathered::default()))
    }
}

/// A batch of readings as it came.
#[derive(Debug)]
struct Chunk {
    starts_ms: TimestampMillisecondArray,
    values: Int64Array,
}

impl Chunk {
    fn new(starts: &ArrayRef, values: &ArrayRef) -> Arc<Self> {
        let starts_ms = starts.as_primitive::<TimestampMillisecondType>().clone();
        Arc::new(Self { starts_ms, values: values.as_primitive::<Int64Type>().clone() })
    }

    fn value(&self, row: usize) -> Option<i64> {
        self.values.is_valid(row).then(|| self.values.value(row))
    }
}

/// Rows of a batch that belong to one group.
#[derive(Debug, Clone)]
struct Run {
    chunk: Arc<Chunk>,
    rows: Range<usize>,
}

/// The runs of each group.
#[derive(Debug, Default)]
struct Gathered {
    groups: Vec<Vec<Run>>,
    runs: usize,
    readings: usize,
}

impl Gathered {
    fn add(&mut self, group: usize, chunk: &Arc<Chunk>, rows: Range<usize>) {
        if !rows.is_empty() {
            self.readings += rows.len();
            self.runs += 1;
            self.groups[group].push(Run { chunk: Arc::clone(chunk), rows });
        }
    }

    fn make_room(&mut self, groups: usize) {
        if self.groups.len() < groups {
            self.groups.resize_with(groups, Vec::new);
        }
    }

    /// Adds the rows of a batch that pass the filter.
    fn take_rows(&mut self, chunk: &Arc<Chunk>, groups: &[usize], passes: impl Fn(usize) -> bool) {
        let mut from = 0;
        while from < groups.len() {
            let same = |row: &usize| groups[*row] == groups[from] && passes(*row);
            let length = (from..groups.len()).take_while(same).count();
            self.add(groups[from], chunk, from..from + length);
            from += length.max(1);
        }
    }

    /// Adds the series of other groups.
    fn merge_rows(&mut self, series: &StructArray, groups: &[usize]) {
        let (starts, values) = (series.column(0).as_list::<i32>(), series.column(1).as_list::<i32>());
        let chunk = Chunk::new(starts.values(), values.values());
        for (row, group) in groups.iter().enumerate().filter(|(row, _)| series.is_valid(*row)) {
            // both lists of a series have the same offsets: they are written side by side
            let offsets = starts.value_offsets();
            self.add(*group, &chunk, offsets[row] as usize..offsets[row + 1] as usize);
        }
    }

    fn emit(&mut self, emit_to: EmitTo) -> Result<ArrayRef> {
        let groups = emit_to.take_needed(&mut self.groups);
        let readings: usize = groups.iter().flatten().map(|run| run.rows.len()).sum();
        self.runs -= groups.iter().map(Vec::len).sum::<usize>();
        self.readings -= readings;
        let (mut starts_ms, mut values) = (Vec::with_capacity(readings), Vec::with_capacity(readings));
        let mut lengths = Vec::with_capacity(groups.len());
        for runs in &groups {
            let from = starts_ms.len();
            for run in runs {
                starts_ms.extend_from_slice(&run.chunk.starts_ms.values()[run.rows.clone()]);
                values.extend(run.rows.clone().map(|row| run.chunk.value(row)));
            }
            put_in_order(&mut starts_ms[from..], &mut values[from..]);
            lengths.push(starts_ms.len() - from);
        }
        if i32::try_from(readings).is_err() {
            return Err(exec_datafusion_err!("{readings} readings are too many for one batch of series"));
        }
        let nulls = NullBuffer::from_iter(lengths.iter().map(|length| *length > 0));
        let fields = series_fields();
        let starts = TimestampMillisecondArray::from(starts_ms).with_timezone("UTC");
        let lists: Vec<ArrayRef> = vec![
            Arc::new(lists(&fields[0], &lengths, Arc::new(starts))?),
            Arc::new(lists(&fields[1], &lengths, Arc::new(Int64Array::from(values)))?),
        ];
        Ok(Arc::new(StructArray::try_new(fields, lists, Some(nulls))?))
    }
}

fn lists(field: &Field, lengths: &[usize], items: ArrayRef) -> Result<ListArray> {
    let DataType::List(item) = field.data_type() else {
        return Err(exec_datafusion_err!("{} is not a list", field.name()));
    };
    let offsets = OffsetBuffer::from_lengths(lengths.iter().copied());
    Ok(ListArray::try_new(Arc::clone(item), offsets, items, None)?)
}

/// Sorts readings by time, where the files did not come in order of time. Equal times keep the order of their values,
/// so that nothing depends on which thread was first.
fn put_in_order(starts_ms: &mut [i64], values: &mut [Option<i64>]) {
    if starts_ms.windows(2).all(|pair| pair[0] < pair[1]) {
        return;
    }
    let mut both: Vec<(i64, Option<i64>)> = starts_ms.iter().copied().zip(values.iter().copied()).collect();
    both.sort_unstable();
    for ((start_ms, value), (to_start, to_value)) in both.into_iter().zip(starts_ms.iter_mut().zip(values)) {
        (*to_start, *to_value) = (start_ms, value);
    }
}

impl GroupsAccumulator for Gathered {
    fn update_batch(
        &mut self,
        values: &[ArrayRef],
        group_indices: &[usize],
        opt_filter: Option<&BooleanArray>,
        total_num_groups: usize,
    ) -> Result<()> {
        self.make_room(total_num_groups);
        let chunk = Chunk::new(&values[0], &values[1]);
        let starts = &chunk.starts_ms;
        match opt_filter {
            None if starts.null_count() == 0 => self.take_rows(&chunk, group_indices, |_| true),
            filter => self.take_rows(&chunk, group_indices, |row| {
                starts.is_valid(row) && filter.is_none_or(|filter| filter.is_valid(row) && filter.value(row))
            }),
        }
        Ok(())
    }

    fn evaluate(&mut self, emit_to: EmitTo) -> Result<ArrayRef> {
        self.emit(emit_to)
    }

    fn state(&mut self, emit_to: EmitTo) -> Result<Vec<ArrayRef>> {
        Ok(vec![self.emit(emit_to)?])
    }

    fn merge_batch(&mut self, values: &[ArrayRef], group_indices: &[usize], total_num_groups: usize) -> Result<()> {
        self.make_room(total_num_groups);
        self.merge_rows(values[0].as_struct(), group_indices);
        Ok(())
    }

    fn convert_to_state(&self, values: &[ArrayRef], opt_filter: Option<&BooleanArray>) -> Result<Vec<ArrayRef>> {
        let mut each = Self::default();
        let groups: Vec<usize> = (0..values[0].len()).collect();
        each.update_batch(values, &groups, opt_filter, groups.len())?;
        each.state(EmitTo::All)
    }

    fn size(&self) -> usize {
        self.readings * 2 * size_of::<i64>()
            + self.runs * size_of::<Run>()
            + self.groups.capacity() * size_of::<Vec<Run>>()
    }
}

/// The same without groups.
#[derive(Debug)]
struct OneGroup(Gathered);

impl OneGroup {
    /// The series so far; it stays.
    fn series(&mut self) -> Result<ScalarValue> {
        self.0.make_room(1);
        let runs = self.0.groups[0].clone();
        let (count, readings) = (self.0.runs, self.0.readings);
        let series = self.0.emit(EmitTo::All)?;
        self.0 = Gathered { groups: vec![runs], runs: count, readings };
        ScalarValue::try_from_array(&series, 0)
    }
}

impl Accumulator for OneGroup {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let groups = vec![0; values[0].len()];
        GroupsAccumulator::update_batch(&mut self.0, values, &groups, None, 1)
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        self.series()
    }

    fn size(&self) -> usize {
        GroupsAccumulator::size(&self.0)
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![self.series()?])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        let groups = vec![0; states[0].len()];
        GroupsAccumulator::merge_batch(&mut self.0, states, &groups, 1)
    }
}
