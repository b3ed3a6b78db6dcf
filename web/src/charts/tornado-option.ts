import type { EChartsOption } from "echarts";
import type { ChartColours } from "../theme/chart-theme";
import { escapeHtml } from "./text";

/** One bar: what emissions are with an unknown low, and high. */
export interface TornadoBar {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** The words of a tornado, already in the reader's language. */
export interface TornadoWords {
  readonly unit: string;
  /** What one unit of the axis holds. */
  readonly divide: number;
  readonly number: (value: number) => string;
  readonly amount: (tonnes: number) => string;
}

/** Bars that lie from what emissions are with an unknown low to what they are with it high, the widest on top. */
export function tornadoOption(bars: readonly TornadoBar[], words: TornadoWords, colours: ChartColours): EChartsOption {
  const from = bars.map((bar) => Math.min(bar.low, bar.high) / words.divide);
  const span = bars.map((bar) => Math.abs(bar.high - bar.low) / words.divide);
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 8, bottom: 32, containLabel: true },
    xAxis: {
      type: "value",
      scale: true,
      name: words.unit,
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: colours.quiet },
      axisLabel: { color: colours.quiet, formatter: (value: number) => words.number(value), hideOverlap: true },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisLabel: { color: colours.text, width: 180, overflow: "break" },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "shadow" },
      formatter: (hovered: unknown) => {
        const bar = Array.isArray(hovered) ? bars[(hovered[0] as { dataIndex?: number }).dataIndex ?? 0] : undefined;
        return bar ? `<strong>${escapeHtml(bar.name)}</strong><br>${escapeHtml(`${words.amount(bar.low)} – ${words.amount(bar.high)}`)}` : "";
      },
    },
    series: [
      { type: "bar", stack: "tornado", data: from, itemStyle: { color: "transparent" }, silent: true },
      { type: "bar", stack: "tornado", data: span, itemStyle: { color: colours.us, borderRadius: 2 }, barMaxWidth: 18 },
    ],
  };
}
