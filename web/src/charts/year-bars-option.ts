import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn, EChartsOption } from "echarts";
import type { ChartColours } from "../theme/chart-theme";
import { amountAxis } from "./amount-axis";
import { escapeHtml } from "./text";

/** One bar: a year's amount, with its range where it has one. */
export interface YearAmount {
  readonly year: number;
  readonly amount: number;
  readonly p10?: number;
  readonly p90?: number;
}

/** The words of a chart of years, already in the reader's language. */
export interface YearWords {
  readonly unit: string;
  /** What one unit of the axis holds. */
  readonly divide: number;
  /** A plain number of the axis, in `unit`. */
  readonly number: (value: number) => string;
  /** What the card of a year says. */
  readonly card: (year: YearAmount) => string;
}

/** Bars from zero by year, the range as a line through the end of the bar. */
export function yearBarsOption(years: readonly YearAmount[], words: YearWords, colours: ChartColours): EChartsOption {
  const ranges = years.filter((year) => year.p10 !== undefined && year.p90 !== undefined);
  const whisker = (_: unknown, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
    const [x, low] = api.coord([api.value(0), api.value(1)]) as [number, number];
    const [, high] = api.coord([api.value(0), api.value(2)]) as [number, number];
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: "line" as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: colours.text, lineWidth: 1.5 },
    });
    return { type: "group", children: [line(x, low, x, high), line(x - 4, low, x + 4, low), line(x - 4, high, x + 4, high)] };
  };
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 28, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: years.map((year) => String(year.year)),
      axisLabel: { color: colours.quiet, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
    },
    yAxis: amountAxis(words, colours),
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "shadow" },
      formatter: (hovered: unknown) => {
        const i = Array.isArray(hovered) ? (hovered[0] as { dataIndex?: number }).dataIndex : undefined;
        const year = i === undefined ? undefined : years[i];
        return year ? escapeHtml(words.card(year)) : "";
      },
    },
    series: [
      {
        type: "bar",
        data: years.map((year) => year.amount / words.divide),
        itemStyle: { color: colours.us, borderRadius: [2, 2, 0, 0] },
        barMaxWidth: 36,
        barCategoryGap: "30%",
      },
      {
        type: "custom",
        data: ranges.map((year) => [years.indexOf(year), (year.p10 ?? 0) / words.divide, (year.p90 ?? 0) / words.divide]),
        renderItem: whisker as never,
        encode: { x: 0, y: [1, 2] },
        silent: true,
        z: 5,
      },
    ],
  };
}
