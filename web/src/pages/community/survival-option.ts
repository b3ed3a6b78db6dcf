import type { EChartsOption } from "echarts";
import type { PlannedBlock } from "../../api/types";
import { amountAxis } from "../../charts/amount-axis";
import { escapeHtml } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";

type Curve = NonNullable<PlannedBlock["outage"]>["curve"];

/** What the chart says, in the reader's language. */
export interface SurvivalWords {
  readonly all: string;
  /** Winter, spring, summer, autumn of the north, by their months. */
  readonly seasons: readonly string[];
  readonly unit: string;
  readonly hours: (value: number) => string;
  readonly percent: (share: number) => string;
}

const DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3]] as const;

/** Probability over the length of the outage: all starts strong, the seasons thin, told apart by dash as well as colour. */
export function survivalOption(curve: Curve, words: SurvivalWords, colours: ChartColours, narrow: boolean): EChartsOption {
  const line = (name: string, values: number[], color: string, width: number, type: unknown) => ({
    name,
    type: "line" as const,
    symbol: "none",
    data: curve.map(({ hours }, at) => [hours, 100 * (values[at] ?? 0)]),
    lineStyle: { color, width, type: type as "solid" },
    itemStyle: { color },
  });
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 30, bottom: narrow ? 64 : 44, containLabel: true },
    legend: { bottom: 0, left: 0, selectedMode: false, itemGap: 16, itemWidth: 24 },
    xAxis: { type: "value", min: 0, max: curve.at(-1)?.hours ?? 24, interval: 12, axisLabel: { formatter: words.hours, color: colours.quiet } },
    yAxis: { ...amountAxis({ unit: words.unit, number: String }, colours), max: 100 },
    tooltip: {
      trigger: "axis",
      confine: true,
      formatter: (hovered: unknown) => {
        const at = curve[hoveredIndex(hovered)];
        if (!at) return "";
        const rows = [[words.all, at.all] as const, ...at.by_season.map((share, season) => [words.seasons[season] ?? "", share] as const)];
        return [
          `<b>${escapeHtml(words.hours(at.hours))}</b>`,
          ...rows.map(([name, share]) => `${escapeHtml(name)}: <b>${escapeHtml(words.percent(share))}</b>`),
        ].join("<br>");
      },
    },
    series: [
      ...words.seasons.map((name, season) =>
        line(name, curve.map(({ by_season }) => by_season[season] ?? 0), colours.categories[season] ?? colours.bau, 1.5, DASHES[season]),
      ),
      line(words.all, curve.map(({ all }) => all), colours.us, 3, "solid"),
    ],
  };
}

function hoveredIndex(hovered: unknown): number {
  const [one] = Array.isArray(hovered) ? hovered : [hovered];
  return (one as { dataIndex?: number } | undefined)?.dataIndex ?? -1;
}
