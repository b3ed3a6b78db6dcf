import type { EChartsOption } from "echarts";
import { amountAxis } from "../../charts/amount-axis";
import { escapeHtml } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";

/** What the chart says, in the reader's language. */
export interface BillsWords {
  readonly bill: string;
  readonly alone: string;
  readonly currency: string;
  readonly money: (value: number) => string;
  readonly number: (value: number) => string;
  /** A home, counted from 1. */
  readonly home: (home: number) => string;
}

/** A bar for each home, from the one that uses least; what it would pay at the grid as a line above. */
export function billsOption(bills: readonly number[], alone: readonly number[], words: BillsWords, colours: ChartColours): EChartsOption {
  const homes = bills.map((_, home) => String(home + 1));
  return {
    animation: false,
    grid: { left: 8, right: 12, top: 30, bottom: 36, containLabel: true },
    legend: { bottom: 0, left: 0, selectedMode: false, itemGap: 16 },
    xAxis: { type: "category", data: homes, axisTick: { show: false }, axisLabel: { color: colours.quiet, hideOverlap: true }, axisLine: { lineStyle: { color: colours.grid } } },
    yAxis: { ...amountAxis({ unit: words.currency, number: words.number }, colours), min: Math.min(0, ...bills) < 0 ? undefined : 0 } as never,
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "shadow" },
      formatter: (hovered: unknown) => {
        const home = hoveredIndex(hovered);
        const [paid, grid] = [bills[home], alone[home]];
        if (paid === undefined) return "";
        const rows = [`${escapeHtml(words.bill)}: <b>${escapeHtml(words.money(paid))}</b>`];
        if (grid !== undefined) rows.push(`${escapeHtml(words.alone)}: <b>${escapeHtml(words.money(grid))}</b>`);
        return [`<b>${escapeHtml(words.home(home + 1))}</b>`, ...rows].join("<br>");
      },
    },
    series: [
      { name: words.bill, type: "bar", data: [...bills], itemStyle: { color: colours.us }, barMaxWidth: 28, barCategoryGap: "20%" },
      {
        name: words.alone,
        type: "line",
        step: "middle",
        symbol: "none",
        data: [...alone],
        lineStyle: { color: colours.bau, width: 2, type: "dashed" },
        itemStyle: { color: colours.bau },
      },
    ],
  };
}

function hoveredIndex(hovered: unknown): number {
  const [one] = Array.isArray(hovered) ? hovered : [hovered];
  return (one as { dataIndex?: number } | undefined)?.dataIndex ?? -1;
}
