import type { EChartsOption } from "echarts";
import type { ChartColours } from "../theme/chart-theme";
import { escapeHtml } from "./text";

/** One part of a whole. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  /** The amount and what else is said of the part, beside its bar. */
  readonly label: string;
}

const ROW_PX = 40;

/** Height that gives each part its name and its bar. */
export function shareBarsHeight(parts: readonly Part[]): number {
  return parts.length * ROW_PX + 4;
}

/** The largest parts, the rest as one: a list that is read at a glance. */
export function largestParts<T>(
  items: readonly T[],
  amount: (item: T) => number,
  most: number,
): { shown: T[]; rest: T[] } {
  const sorted = [...items].filter((item) => amount(item) > 0).sort((a, b) => amount(b) - amount(a));
  return sorted.length <= most ? { shown: sorted, rest: [] } : { shown: sorted.slice(0, most - 1), rest: sorted.slice(most - 1) };
}

/** Horizontal bars from zero, the largest first, each with its name above and its amount at the right. */
export function shareBarsOption(parts: readonly Part[], colours: ChartColours): EChartsOption {
  const largest = Math.max(0, ...parts.map((part) => part.amount));
  const text = { show: true, distance: 0, color: colours.text, fontSize: 13 } as const;
  return {
    animation: false,
    grid: { left: 0, right: 0, top: 16, bottom: 0 },
    xAxis: { type: "value", min: 0, max: largest || 1, show: false },
    yAxis: { type: "category", inverse: true, show: false, data: parts.map((part) => part.id) },
    tooltip: {
      trigger: "item",
      confine: true,
      formatter: (hovered: unknown) => {
        const part = parts[(hovered as { dataIndex: number }).dataIndex];
        return part ? `${escapeHtml(part.name)}<br><strong>${escapeHtml(part.label)}</strong>` : "";
      },
    },
    series: [
      {
        type: "bar",
        data: parts.map((part) => part.amount),
        barWidth: 8,
        itemStyle: { color: colours.us, borderRadius: 2 },
        showBackground: true,
        backgroundStyle: { color: colours.grid, opacity: 1, borderRadius: 2 },
        label: { ...text, position: [0, -17], formatter: ({ dataIndex }) => parts[dataIndex]?.name ?? "" },
        z: 3,
      },
      {
        // An unseen bar of full width carries the amount at the right edge, where amounts line up.
        type: "bar",
        data: parts.map(() => largest || 1),
        barWidth: 8,
        barGap: "-100%",
        silent: true,
        itemStyle: { color: "transparent" },
        label: {
          ...text,
          position: ["100%", -17],
          align: "right",
          fontWeight: 600,
          formatter: ({ dataIndex }) => parts[dataIndex]?.label ?? "",
        },
      },
    ],
  };
}
