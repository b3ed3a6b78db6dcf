import type { EChartsOption } from "echarts";
import type { ChartColours } from "../theme/chart-theme";
import { escapeHtml } from "./text";
import type { TornadoWords } from "./tornado-option";

/** What one factor adds, or saves where it is below zero. */
export interface Effect {
  readonly name: string;
  readonly emissions_t: number;
}

/** Bars from zero: what adds emissions to the right in grey, what saves them to the left in the accent. */
export function effectsOption(effects: readonly Effect[], words: TornadoWords, colours: ChartColours): EChartsOption {
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 8, bottom: 32, containLabel: true },
    xAxis: {
      type: "value",
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
      data: effects.map((effect) => effect.name),
      axisLabel: { color: colours.text, width: 180, overflow: "break" },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "shadow" },
      formatter: (hovered: unknown) => {
        const effect = Array.isArray(hovered) ? effects[(hovered[0] as { dataIndex?: number }).dataIndex ?? 0] : undefined;
        return effect ? `${escapeHtml(effect.name)}: <strong>${escapeHtml(words.amount(effect.emissions_t))}</strong>` : "";
      },
    },
    series: [
      {
        type: "bar",
        data: effects.map(({ emissions_t }) => ({
          value: emissions_t / words.divide,
          itemStyle: { color: emissions_t > 0 ? colours.bau : colours.us, borderRadius: 2 },
        })),
        barMaxWidth: 20,
      },
    ],
  };
}
