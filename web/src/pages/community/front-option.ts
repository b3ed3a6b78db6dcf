import type { EChartsOption } from "echarts";
import { amountAxis } from "../../charts/amount-axis";
import { escapeHtml } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";

/** A plan of the front: where it lies, what it costs, and what its card says. */
export interface FrontPlan {
  readonly across: number;
  readonly cost: number;
  readonly card: readonly string[];
}

/** Cost over what it buys, each plan a point on the line. */
export function frontOption(
  plans: readonly FrontPlan[],
  words: { unit: string; currency: string; number: (value: number) => string },
  colours: ChartColours,
): EChartsOption {
  const sorted = [...plans].sort((a, b) => a.across - b.across);
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 30, bottom: 28, containLabel: true },
    xAxis: {
      type: "value",
      min: 0,
      name: words.unit,
      nameLocation: "end",
      nameGap: 6,
      axisLabel: { formatter: words.number, color: colours.quiet, hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: amountAxis({ unit: words.currency, number: words.number }, colours),
    tooltip: {
      trigger: "item",
      confine: true,
      formatter: (hovered: unknown) => {
        const plan = sorted[(hovered as { dataIndex?: number }).dataIndex ?? -1];
        return plan ? plan.card.map(escapeHtml).join("<br>") : "";
      },
    },
    series: [
      {
        type: "line",
        symbol: "circle",
        symbolSize: 9,
        data: sorted.map(({ across, cost }) => [across, cost]),
        lineStyle: { color: colours.us, width: 2 },
        itemStyle: { color: colours.us },
      },
    ],
  };
}
