import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from "echarts";
import type { ChartColours } from "../theme/chart-theme";
import { amountAxis } from "./amount-axis";
import { escapeHtml } from "./text";
import type { TonneScale } from "./tonnes";

/** What a path of a city shows. */
export interface CityPath {
  readonly years: readonly number[];
  readonly bau_t: readonly number[];
  readonly plan_t: readonly number[];
  /** P10 and P90 of the plan by year; none where nothing is unknown. */
  readonly band: readonly { readonly year: number; readonly p10: number; readonly p90: number }[];
  /** What would just meet a reading, in its year. */
  readonly limits: readonly { readonly year: number; readonly limit_t: number; readonly name: string }[];
}

/** The words of the chart, already in the reader's language. */
export interface CityPathWords {
  readonly bau: string;
  readonly plan: string;
  readonly band: string;
  readonly limit: string;
  readonly unit: string;
  readonly amount: (tonnes: number) => string;
  readonly number: (value: number) => string;
}

/** Business as usual grey, the plan in the accent with its band, what each reading allows as a stroke in its year. */
export function cityPathOption(path: CityPath, scale: TonneScale, words: CityPathWords, colours: ChartColours): EChartsOption {
  const [first = 0, last = 0] = [path.years[0], path.years.at(-1)];
  const line = (id: string, name: string, values: readonly number[], colour: string, width: number): LineSeriesOption => ({
    id,
    name,
    type: "line",
    data: values.map((value, i) => [path.years[i] ?? first, value / scale.tonnes]),
    symbol: "none",
    lineStyle: { color: colour, width, type: [5, 4] },
    itemStyle: { color: colour },
    z: width > 2 ? 4 : 3,
  });
  const silent = { type: "line", symbol: "none", silent: true, lineStyle: { opacity: 0 } } as const;
  const band: LineSeriesOption[] =
    path.band.length === 0
      ? []
      : [
          { ...silent, id: "band-from", stack: "band", data: path.band.map(({ year, p10 }) => [year, p10 / scale.tonnes]) },
          {
            ...silent,
            id: "band",
            name: words.band,
            stack: "band",
            data: path.band.map(({ year, p10, p90 }) => [year, Math.max(0, p90 - p10) / scale.tonnes]),
            areaStyle: { color: colours.us, opacity: 0.24 },
            itemStyle: { color: colours.us },
          },
        ];
  const limits: ScatterSeriesOption = {
    id: "limits",
    name: words.limit,
    type: "scatter",
    symbol: "rect",
    symbolSize: [16, 3],
    data: path.limits.map(({ year, limit_t }) => [year, limit_t / scale.tonnes]),
    itemStyle: { color: colours.limit },
    z: 5,
  };
  const names = [words.bau, words.plan, ...(band.length > 0 ? [words.band] : []), ...(path.limits.length > 0 ? [words.limit] : [])];
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 28, bottom: 56, containLabel: true },
    legend: { data: names, bottom: 0, left: 0, textStyle: { color: colours.text }, selectedMode: false },
    xAxis: {
      type: "value",
      min: first,
      max: last,
      minInterval: 1,
      axisLabel: { color: colours.quiet, formatter: (year: number) => String(year), hideOverlap: true },
      axisLine: { lineStyle: { color: colours.grid } },
      splitLine: { show: false },
    },
    yAxis: { ...(amountAxis(words, colours) as object), min: 0 },
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "line", lineStyle: { color: colours.quiet } },
      formatter: (hovered: unknown) => {
        const year = Array.isArray(hovered) ? Math.round(Number((hovered[0] as { axisValue?: number }).axisValue)) : first;
        const i = path.years.indexOf(year);
        const row = (name: string, value: number | undefined) =>
          value === undefined ? "" : `<br>${escapeHtml(name)}: <strong>${escapeHtml(words.amount(value))}</strong>`;
        const due = path.limits.filter((limit) => limit.year === year).map((limit) => row(limit.name, limit.limit_t));
        return `<strong>${year}</strong>${row(words.bau, path.bau_t[i])}${row(words.plan, path.plan_t[i])}${due.join("")}`;
      },
    },
    series: [...band, line("bau", words.bau, path.bau_t, colours.bau, 2), line("plan", words.plan, path.plan_t, colours.us, 3), limits],
  };
}
