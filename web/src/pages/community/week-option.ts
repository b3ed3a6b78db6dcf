import type { EChartsOption } from "echarts";
import type { PlannedBlock } from "../../api/types";
import { amountAxis } from "../../charts/amount-axis";
import { escapeHtml } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";

/** What the chart says, in the reader's language. */
export interface WeekWords {
  readonly load: string;
  readonly sun: string;
  readonly grid: string;
  readonly sold: string;
  readonly stores: string;
  readonly stored: string;
  readonly unit: string;
  readonly energyUnit: string;
  readonly number: (value: number) => string;
  /** An hour of the week, from 0. */
  readonly hour: (hour: number) => string;
  /** A day of the week, from 1. */
  readonly day: (day: number) => string;
}

type Week = PlannedBlock["weeks"][number];

/** Load as a line over what gives it, stacked; what goes into stores and grid lies below zero; the stores' content beneath. */
export function weekOption(week: Week, words: WeekWords, colours: ChartColours, narrow: boolean): EChartsOption {
  const [sun = "", grid = "", stores = "", sold = ""] = [colours.categories[1], colours.bau, colours.categories[2], colours.categories[3]];
  const hours = week.load_kw.map((_, hour) => hour);
  const area = (name: string, data: number[], color: string, stack: string) => ({
    name,
    type: "line" as const,
    step: "middle" as const,
    stack,
    symbol: "none",
    data,
    lineStyle: { width: 0 },
    itemStyle: { color },
    areaStyle: { color, opacity: 0.75 },
  });
  // What is drawn above the load would be counted twice: sun as far as it is used here and now, then stores, then grid.
  const here = week.pv_kw.map((power, hour) => Math.max(0, power - Math.max(0, -(week.stores_kw[hour] ?? 0)) - (week.export_kw[hour] ?? 0)));
  const out = week.stores_kw.map((power) => Math.max(0, power));
  const into = week.stores_kw.map((power) => Math.min(0, power));
  const axis = (gridIndex: number, labels: boolean) => ({
    type: "category" as const,
    gridIndex,
    data: hours.map(String),
    boundaryGap: false,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.grid }, onZero: false },
    axisLabel: {
      show: labels,
      color: colours.quiet,
      interval: (index: number) => index % 24 === 12,
      formatter: (hour: string) => words.day(Math.floor(Number(hour) / 24) + 1),
    },
    splitLine: { show: true, interval: (index: number) => index % 24 === 0, lineStyle: { color: colours.grid } },
  });
  return {
    animation: false,
    grid: [
      { left: 8, right: 12, top: 34, height: narrow ? 190 : 230, containLabel: true },
      { left: 8, right: 12, bottom: narrow ? 74 : 44, height: 56, containLabel: true },
    ],
    legend: { bottom: 0, left: 0, selectedMode: false, itemGap: 16, data: [words.load, words.sun, words.stores, words.grid, words.sold] },
    xAxis: [axis(0, false), axis(1, true)],
    yAxis: [
      { ...amountAxis(words, colours), min: undefined, splitNumber: 4 },
      { ...amountAxis({ unit: `${words.energyUnit} · ${words.stored}`, number: words.number }, colours), gridIndex: 1, splitNumber: 2 },
    ],
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    tooltip: {
      trigger: "axis",
      confine: true,
      formatter: (hovered: unknown) => card(week, hoveredHour(hovered), words),
    },
    series: [
      area(words.sun, here, sun, "give"),
      area(words.stores, out, stores, "give"),
      area(words.grid, week.import_kw, grid, "give"),
      { ...area(words.stores, into, stores, "take"), id: "into" },
      area(words.sold, week.export_kw.map((power) => -power), sold, "take"),
      {
        name: words.load,
        type: "line",
        step: "middle",
        symbol: "none",
        data: week.load_kw,
        lineStyle: { color: colours.text, width: 1.5 },
        itemStyle: { color: colours.text },
        z: 5,
      },
      {
        name: words.stored,
        type: "line",
        xAxisIndex: 1,
        yAxisIndex: 1,
        symbol: "none",
        data: week.stored_kwh,
        lineStyle: { color: stores, width: 1.5 },
        itemStyle: { color: stores },
        areaStyle: { color: stores, opacity: 0.25 },
      },
    ],
  };
}

function hoveredHour(hovered: unknown): number {
  const [one] = Array.isArray(hovered) ? hovered : [hovered];
  return (one as { dataIndex?: number } | undefined)?.dataIndex ?? -1;
}

function card(week: Week, hour: number, words: WeekWords): string {
  const load = week.load_kw[hour];
  if (load === undefined) return "";
  const row = (name: string, value: number | undefined, unit: string) =>
    `${escapeHtml(name)}: <b>${escapeHtml(`${words.number(value ?? 0)} ${unit}`)}</b>`;
  return [
    `<b>${escapeHtml(words.hour(hour))}</b>`,
    row(words.load, load, words.unit),
    row(words.sun, week.pv_kw[hour], words.unit),
    row(words.stores, week.stores_kw[hour], words.unit),
    row(words.grid, week.import_kw[hour], words.unit),
    row(words.sold, week.export_kw[hour], words.unit),
    row(words.stored, week.stored_kwh[hour], words.energyUnit),
  ].join("<br>");
}
