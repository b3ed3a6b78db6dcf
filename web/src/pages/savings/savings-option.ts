import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn, EChartsOption } from "echarts";
import { amountAxis } from "../../charts/amount-axis";
import { escapeHtml, longest } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";
import { DAY_MS, type Step } from "./periods";

/** What the chart says, in the reader's language. */
export interface SavingsWords {
  readonly metered: string;
  readonly without: string;
  readonly model: string;
  readonly band: string;
  readonly before: string;
  readonly works: string;
  readonly after: string;
  readonly unit: string;
  readonly number: (value: number) => string;
  /** kWh a day with their unit. */
  readonly daily: (kwhPerDay: number) => string;
  /** Two ends of a band with their unit. */
  readonly range: (low: number, high: number) => string;
  /** A mark of the axis: the year in January, else the month. */
  readonly mark: (time: number) => string;
  /** First and last day of a bill. */
  readonly days: (from: number, to: number) => string;
}

/** What is drawn. */
export interface SavingsChart {
  readonly steps: readonly Step[];
  /** The works with the bills that hold part of them, ms. */
  readonly works: readonly [number, number];
  /** Half width of the band, kWh a day. */
  readonly band: number | null;
}

/** Dashed and solid strokes, as the marks of lines in the legend. */
const DASHES = "path://M0,6h6v3h-6zM9,6h6v3h-6zM18,6h6v3h-6zM0,0h0zM0,15h0z";
const STROKE = "path://M0,6h24v3h-24zM0,0h0zM0,15h0z";

type Point = [number, number | null];

/**
 * Bills as steps over time: metered solid in the accent; what the baseline says dashed in grey, after the works with its
 * band; the works shaded. Every part is named where it stands.
 */
export function savingsOption(
  { steps, works, band }: SavingsChart,
  words: SavingsWords,
  colours: ChartColours,
  narrow: boolean,
): EChartsOption {
  const first = Math.min(...steps.map(({ from }) => from));
  const last = Math.max(...steps.map(({ to }) => to));
  const before = steps.filter(({ side }) => side === "baseline");
  const after = steps.filter(({ side }) => side === "reporting");
  const dashed = { color: colours.bau, type: [5, 4], width: 2 };
  const named = (name: string, color: string) =>
    narrow ? {} : { endLabel: { show: true, formatter: name, color, distance: 6 }, labelLayout: { moveOverlap: "shiftY" as const } };
  const negative = steps.some(({ metered, predicted }) => (metered ?? 0) < 0 || (predicted ?? 0) < 0);
  return {
    animation: false,
    useUTC: true,
    grid: { left: 8, right: narrow ? 12 : 16 + longest([words.metered, words.without]), top: 30, bottom: narrow ? 56 : 8, containLabel: true },
    legend: {
      show: narrow,
      bottom: 0,
      left: 0,
      itemWidth: 24,
      selectedMode: false,
      data: [
        { name: words.metered, icon: STROKE },
        { name: words.without, icon: DASHES },
      ],
    },
    xAxis: {
      type: "time",
      min: first,
      max: last,
      minInterval: 28 * DAY_MS,
      axisLabel: { formatter: words.mark, hideOverlap: true },
    },
    yAxis: { ...amountAxis(words, colours), ...(negative ? { min: undefined } : {}), boundaryGap: [0, "14%"], splitNumber: 4 },
    tooltip: {
      trigger: "axis",
      confine: true,
      // Marks lie at the ends of bills; the pointer is to stay in the bill that it points at.
      axisPointer: { type: "line", snap: false, lineStyle: { color: colours.quiet } },
      formatter: (hovered: unknown) => card(steps, hoveredTime(hovered), band, words),
    },
    series: [
      ...(band === null ? [] : [bandSeries(after, band, words, colours)]),
      {
        id: "baseline",
        name: words.model,
        type: "line",
        data: outline(before, "predicted"),
        symbol: "none",
        lineStyle: dashed,
        itemStyle: { color: colours.bau },
        z: 3,
      },
      {
        id: "counterfactual",
        name: words.without,
        type: "line",
        data: outline(after, "predicted"),
        symbol: "none",
        lineStyle: dashed,
        itemStyle: { color: colours.bau },
        ...named(words.without, colours.quiet),
        z: 3,
      },
      {
        id: "metered",
        name: words.metered,
        type: "line",
        data: outline(steps, "metered"),
        symbol: "none",
        lineStyle: { color: colours.us, width: 2.5 },
        itemStyle: { color: colours.us },
        ...named(words.metered, colours.us),
        markArea: {
          silent: true,
          label: { position: "insideTop", color: colours.quiet, fontSize: 12 },
          data: [
            zone(words.before, first, works[0], "transparent"),
            zone(words.works, works[0], works[1], colours.warning),
            zone(words.after, works[1], last, "transparent"),
          ].filter((ends) => ends !== null),
        },
        z: 4,
      },
    ],
  };
}

/** A line along the tops of steps: down to nothing where a bill or its figure is missing. */
export function outline(steps: readonly Step[], figure: "metered" | "predicted"): Point[] {
  return steps.flatMap((step, at): Point[] => {
    const value = step[figure];
    if (value === null) return [];
    const next = steps[at + 1];
    const goesOn = next === undefined || (next.from === step.to && next[figure] !== null);
    const ends: Point[] = [[step.from, value], [step.to, value]];
    return goesOn ? ends : [...ends, [step.to, null]];
  });
}

type Zone = { name: string; xAxis: number; itemStyle: { color: string; opacity: number } };

/** A named part of the time; null where it has no length. */
function zone(name: string, from: number, to: number, color: string): [Zone, { xAxis: number }] | null {
  return to > from ? [{ name, xAxis: from, itemStyle: { color, opacity: 0.16 } }, { xAxis: to }] : null;
}

function bandSeries(after: readonly Step[], band: number, words: SavingsWords, colours: ChartColours) {
  const known = after.flatMap(({ from, to, predicted }) => (predicted === null ? [] : [[from, to, predicted - band, predicted + band]]));
  return {
    id: "band",
    name: words.band,
    type: "custom" as const,
    silent: true,
    clip: true,
    data: known,
    encode: { x: [0, 1], y: [2, 3] },
    itemStyle: { color: colours.bau },
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
      const [left, top] = api.coord([api.value(0), api.value(3)]) as [number, number];
      const [right, bottom] = api.coord([api.value(1), api.value(2)]) as [number, number];
      // Whole pixels: between neighbours no seam shows.
      const [x, end] = [Math.round(left), Math.round(right)];
      return {
        type: "rect",
        shape: { x, y: top, width: end - x, height: bottom - top },
        style: { fill: colours.bau, opacity: 0.24 },
      };
    },
    z: 2,
  };
}

function hoveredTime(hovered: unknown): number {
  const [one] = Array.isArray(hovered) ? hovered : [hovered];
  return Number((one as { axisValue?: number | string } | undefined)?.axisValue);
}

/** The card of one bill: its days, what was metered, what the baseline says. */
function card(steps: readonly Step[], time: number, band: number | null, words: SavingsWords): string {
  const step = steps.find(({ from, to }) => time >= from && time < to) ?? steps.findLast(({ to }) => time >= to);
  if (!step) return "";
  const { side, metered, predicted } = step;
  const rows: string[] = [];
  const add = (name: string, text: string) => rows.push(`${escapeHtml(name)}: <b>${escapeHtml(text)}</b>`);
  if (metered !== null) add(words.metered, words.daily(metered));
  if (predicted !== null) {
    add(side === "reporting" ? words.without : words.model, words.daily(predicted));
    if (side === "reporting" && band !== null) add(words.band, words.range(predicted - band, predicted + band));
  }
  if (side === "works") rows.push(escapeHtml(words.works));
  return [`<b>${escapeHtml(words.days(step.from, step.to - DAY_MS))}</b>`, ...rows].join("<br>");
}
