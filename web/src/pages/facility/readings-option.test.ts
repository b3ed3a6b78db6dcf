import { describe, expect, it } from "vitest";
import type { ReadingDay } from "../../api/types";
import type { ChartColours } from "../../theme/chart-theme";
import { readingsOption, type ReadingsWords } from "./readings-option";

const days: ReadingDay[] = [
  { day: "2025-01-31", value: 12.5, coverage: 1 },
  { day: "2025-02-01", value: null, coverage: 0.5 },
];
const words: ReadingsWords = {
  unit: "kWh",
  day: (day) => day,
  month: (day) => day.slice(0, 7),
  amount: ({ value }) => (value === null ? "<gap>" : `${value} kWh`),
  number: String,
};
const colours = { us: "#00f" } as ChartColours;

describe("the chart of days", () => {
  const option = readingsOption(days, words, colours) as {
    series: { data: (number | null)[] }[];
    tooltip: { formatter: (hovered: unknown) => string };
    xAxis: { axisLabel: { interval: (at: number, day: string) => boolean } };
    yAxis: { min: (range: { min: number }) => number };
  };

  it("leaves days without a value blank", () => {
    expect(option.series[0]?.data).toEqual([12.5, null]);
  });

  it("names months where they begin", () => {
    expect(days.map(({ day }, at) => option.xAxis.axisLabel.interval(at, day))).toEqual([false, true]);
  });

  it("says of a day what it has, as text", () => {
    expect(option.tooltip.formatter([{ dataIndex: 0 }])).toBe("<b>2025-01-31</b><br>12.5 kWh");
    expect(option.tooltip.formatter([{ dataIndex: 1 }])).toContain("&lt;gap&gt;");
  });

  it("begins at nought unless something was fed in", () => {
    expect(option.yAxis.min({ min: 4 })).toBe(0);
    expect(option.yAxis.min({ min: -3 })).toBe(-3);
  });
});
