import type { EChartsOption } from "echarts";
import type { ReadingDay } from "../../api/types";
import { escapeHtml } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";

/** What the chart of days says, in the reader's language. */
export interface ReadingsWords {
  unit: string;
  /** A day of the calendar. */
  day: (day: string) => string;
  /** The month that begins on a day. */
  month: (day: string) => string;
  /** A day's amount with its unit; of a day without one, why not. */
  amount: (day: ReadingDay) => string;
  number: (value: number) => string;
}

/** One bar a day; days that lack readings stay blank. */
export function readingsOption(days: readonly ReadingDay[], words: ReadingsWords, colours: ChartColours): EChartsOption {
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 32, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: days.map(({ day }) => day),
      axisTick: { show: false },
      axisLabel: {
        interval: (_: number, day: string) => day.endsWith("-01"),
        formatter: (day: string) => words.month(day),
        hideOverlap: true,
        align: "left",
      },
    },
    yAxis: {
      type: "value",
      // A meter behind generation may count below nought.
      min: (range: { min: number }) => Math.min(0, range.min),
      name: words.unit,
      nameTextStyle: { align: "left" },
      nameGap: 14,
      splitNumber: 4,
      axisLabel: { formatter: words.number },
    },
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "shadow" },
      formatter: (hovered: unknown) => {
        const at = Array.isArray(hovered) ? (hovered[0] as { dataIndex?: number }).dataIndex : undefined;
        const day = at === undefined ? undefined : days[at];
        return day ? `<b>${escapeHtml(words.day(day.day))}</b><br>${escapeHtml(words.amount(day))}` : "";
      },
    },
    series: [
      {
        type: "bar",
        data: days.map(({ value }) => value),
        barCategoryGap: "8%",
        itemStyle: { color: colours.us },
      },
    ],
  };
}
