import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from "echarts";
import type { PathSeries } from "../api/types";
import type { ChartColours } from "../theme/chart-theme";
import { amountAxis } from "./amount-axis";
import { namePlaces } from "./name-places";
import { escapeHtml, longest } from "./text";
import { markLetter, type TonneScale } from "./tonnes";

/** The words of a path chart, already in the reader's language. */
export interface PathWords {
  readonly bau: string;
  readonly grid: string;
  readonly plan: string;
  readonly band: string;
  readonly measured: string;
  readonly unit: string;
  /** An amount of emissions with its unit. */
  readonly amount: (tonnes: number) => string;
  /** Two amounts as a range. */
  readonly range: (low: number, high: number) => string;
  /** A plain number of the axis. */
  readonly number: (value: number) => string;
}

const ROW_PX = 20;

/** Width of the key of limits: names are broken there, px. */
const keyWidth = (narrow: boolean) => (narrow ? 290 : 640);

/** Height of the key of limits beneath the chart; long names take more than one line. */
export function limitsHeight(path: PathSeries, words: Pick<PathWords, "amount">, narrow: boolean): number {
  const lines = path.limits.map((limit, i) => Math.ceil(longest([limitName(limit, i, words)]) / keyWidth(narrow)));
  return lines.reduce((sum, count) => sum + ROW_PX + (count - 1) * LINE_PX, 0);
}

const LINE_PX = 16;

/**
 * Emissions over the years: business as usual grey, the grid alone between, the plan in the accent with its band, all
 * dashed because they are projections; measured years solid; what would just meet a reading as a lettered stroke.
 */
export function pathOption(
  path: PathSeries,
  scale: TonneScale,
  words: PathWords,
  colours: ChartColours,
  narrow: boolean,
): EChartsOption {
  const [first, last] = yearSpan(path);
  const keyHeight = limitsHeight(path, words, narrow);
  const points = (values: readonly number[]) => values.map((value, i) => [path.years[i] ?? first, value / scale.tonnes]);
  const line = ({ id, name, values, colour, width }: Line): LineSeriesOption => ({
    id,
    name,
    type: "line",
    data: points(values),
    symbol: "none",
    lineStyle: { color: colour, width, type: [5, 4] },
    itemStyle: { color: colour },
    z: width > 2 ? 4 : 3,
  });
  const lines: Line[] = [
    { id: "bau", name: words.bau, values: path.bau_t, colour: colours.bau, width: 2 },
    { id: "grid", name: words.grid, values: path.grid_t, colour: colours.categories[0] ?? colours.bau, width: 1.5 },
    { id: "plan", name: words.plan, values: path.plan_t, colour: colours.us, width: 3 },
  ];
  const silent: Partial<LineSeriesOption> = { type: "line", symbol: "none", silent: true, lineStyle: { opacity: 0 } };
  const band: LineSeriesOption[] = [
    { ...silent, id: "band-from", stack: "band", data: points(path.plan_p10_t) } as LineSeriesOption,
    {
      ...silent,
      id: "band",
      name: words.band,
      stack: "band",
      data: points(path.plan_p90_t.map((high, i) => Math.max(0, high - (path.plan_p10_t[i] ?? high)))),
      areaStyle: { color: colours.us, opacity: 0.24 },
      itemStyle: { color: colours.us },
    } as LineSeriesOption,
  ];
  const history: LineSeriesOption = {
    id: "history",
    name: words.measured,
    type: "line",
    data: path.history.map((point) => [point.year, point.emissions_t / scale.tonnes]),
    symbol: "circle",
    symbolSize: 7,
    lineStyle: { color: colours.text, width: 2.5 },
    itemStyle: { color: colours.text },
    label: { show: false },
    z: 5,
  };
  return {
    animation: false,
    grid: {
      left: 8,
      right: narrow ? 16 : 8 + longest([words.bau, words.grid, words.plan]),
      top: 28,
      bottom: 8 + keyHeight + (narrow ? ROW_PX + 8 : 8),
      containLabel: true,
    },
    xAxis: {
      type: "value",
      min: first,
      max: last,
      minInterval: 1,
      axisLabel: { formatter: (year: number) => String(Math.round(year)), color: colours.quiet, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: amountAxis(words, colours),
    legend: [
      {
        show: narrow,
        bottom: keyHeight,
        left: 0,
        data: [words.bau, words.grid, words.plan],
        itemWidth: 18,
        textStyle: { color: colours.text },
        selectedMode: false,
      },
      {
        show: path.limits.length > 0,
        bottom: 0,
        left: 0,
        orient: "vertical",
        icon: "rect",
        itemWidth: 18,
        itemHeight: 3,
        itemGap: ROW_PX - LINE_PX,
        data: path.limits.map((limit, i) => limitName(limit, i, words)),
        textStyle: { color: colours.text, lineHeight: LINE_PX, width: keyWidth(narrow), overflow: "break" },
        selectedMode: false,
      },
    ],
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "line", lineStyle: { color: colours.quiet } },
      confine: true,
      formatter: (hovered: unknown) => tooltip(path, hoveredYear(hovered), words),
    },
    series: [
      ...band,
      ...lines.map(line),
      ...(narrow ? [] : lineNames(path, lines, scale)),
      history,
      ...path.limits.map((limit, i): ScatterSeriesOption => ({
        id: `limit-${limit.id}`,
        name: limitName(limit, i, words),
        type: "scatter",
        data: [[limit.year, limit.limit_t / scale.tonnes]],
        symbol: "rect",
        symbolSize: [18, 3],
        itemStyle: { color: colours.limit },
        label: {
          show: true,
          formatter: markLetter(i),
          position: letterSide(path, i, last),
          distance: 4,
          color: colours.limit,
          fontWeight: 700,
          fontSize: 12,
        },
        z: 6,
      })),
    ],
  };
}

/** One of the lines that are named at their ends. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: string;
  readonly width: number;
}

/** Share of the largest amount that a name takes in height. */
const NAME_SHARE = 0.085;

function lineNames(path: PathSeries, lines: readonly Line[], scale: TonneScale): ScatterSeriesOption[] {
  const largest = Math.max(...path.bau_t, ...path.plan_p90_t, ...path.limits.map((limit) => limit.limit_t));
  const places = namePlaces(
    lines.map((line) => line.values.at(-1) ?? 0),
    largest,
    NAME_SHARE,
  );
  return lines.map(({ id, name, colour, width }, i) => ({
    id: `name-${id}`,
    type: "scatter",
    data: [[yearSpan(path)[1], (places[i] ?? 0) / scale.tonnes]],
    symbolSize: 0.1,
    itemStyle: { opacity: 1 },
    silent: true,
    clip: false,
    tooltip: { show: false },
    label: { show: true, position: "right", formatter: () => name, color: colour, distance: 8, fontWeight: width > 2 ? 600 : 400 },
  }));
}

/** First and last year of everything drawn. */
export function yearSpan(path: PathSeries): [number, number] {
  const years = [...path.years, ...path.history.map((point) => point.year), ...path.limits.map((limit) => limit.year)];
  return [Math.min(...years), Math.max(...years)];
}

/** Right of its mark, unless the names of lines or the letter of a limit close by stand there. */
function letterSide(path: PathSeries, index: number, last: number): "left" | "right" | "top" {
  const limit = path.limits[index];
  if (!limit || limit.year === last) return "top";
  const close = Math.max(...path.bau_t) * 0.08;
  const before = path.limits.slice(0, index).filter((other) => other.year === limit.year);
  return before.filter((other) => Math.abs(other.limit_t - limit.limit_t) < close).length % 2 === 1 ? "left" : "right";
}

function limitName(limit: PathSeries["limits"][number], index: number, words: Pick<PathWords, "amount">): string {
  return `${markLetter(index)} · ${words.amount(limit.limit_t)} · ${limit.name}`;
}

function hoveredYear(hovered: unknown): number {
  const [one] = Array.isArray(hovered) ? hovered : [hovered];
  const value = (one as { axisValue?: number } | undefined)?.axisValue;
  return Math.round(Number(value));
}

/** The card of one year: every line's amount, the plan with its range. */
function tooltip(path: PathSeries, year: number, words: PathWords): string {
  const rows: string[] = [];
  const measured = path.history.find((point) => point.year === year);
  if (measured) rows.push(row(words.measured, words.amount(measured.emissions_t)));
  const i = path.years.indexOf(year);
  const at = (name: string, values: readonly number[]) => {
    const value = values[i];
    if (value !== undefined) rows.push(row(name, words.amount(value)));
  };
  at(words.bau, path.bau_t);
  at(words.grid, path.grid_t);
  at(words.plan, path.plan_t);
  const [low, high] = [path.plan_p10_t[i], path.plan_p90_t[i]];
  if (low !== undefined && high !== undefined) rows.push(row(words.band, words.range(low, high)));
  for (const limit of path.limits) if (limit.year === year) rows.push(row(limit.name, words.amount(limit.limit_t)));
  return `<strong>${String(year)}</strong><br>${rows.join("<br>")}`;
}

function row(name: string, amount: string): string {
  return `${escapeHtml(name)}: <strong>${escapeHtml(amount)}</strong>`;
}
