/** Sectors as bars from zero, stacked by scope; sinks go to the left. */
import type { EChartsOption } from "echarts";
import { escapeHtml } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";

/** A sector with what the level counts of each scope, t CO2e. */
export interface SectorBar {
  readonly name: string;
  readonly scopes: readonly number[];
}

export interface SectorWords {
  readonly scopes: readonly string[];
  readonly amount: (tonnes: number) => string;
}

const ROW_PX = 44;

/** Height that gives each sector its bar. */
export const sectorHeight = (bars: readonly SectorBar[]): number => bars.length * ROW_PX + 56;

export function sectorOption(bars: readonly SectorBar[], words: SectorWords, colours: ChartColours, narrow: boolean): EChartsOption {
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 32, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: colours.text } },
    xAxis: {
      type: "value",
      splitNumber: narrow ? 2 : 3,
      axisLabel: { formatter: (value: number) => words.amount(value), color: colours.quiet, hideOverlap: true },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { color: colours.text, width: narrow ? 110 : 200, overflow: "break" },
    },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "shadow" },
      confine: true,
      formatter: (hovered: unknown) => {
        const bar = bars[(hovered as { dataIndex: number }[])[0]?.dataIndex ?? -1];
        if (!bar) return "";
        const rows = bar.scopes.map((tonnes, at) => `${escapeHtml(words.scopes[at] ?? "")}: <strong>${escapeHtml(words.amount(tonnes))}</strong>`);
        return [escapeHtml(bar.name), ...rows].join("<br>");
      },
    },
    series: words.scopes.map((name, at) => ({
      type: "bar" as const,
      name,
      stack: "scopes",
      barWidth: 16,
      itemStyle: { color: colours.categories[at] ?? colours.us },
      data: bars.map(({ scopes }) => scopes[at] ?? 0),
    })),
  };
}
