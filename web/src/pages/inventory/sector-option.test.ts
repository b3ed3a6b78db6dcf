import { expect, test } from "vitest";
import type { ChartColours } from "../../theme/chart-theme";
import { sectorHeight, sectorOption } from "./sector-option";

const colours = { categories: ["#1", "#2", "#3"], grid: "", quiet: "", text: "", us: "" } as unknown as ChartColours;

test("every scope is a stack of its own over all sectors", () => {
  const bars = [
    { name: "Stationary <energy>", scopes: [1, 2, 0] },
    { name: "Land", scopes: [-3, 0, 0] },
  ];
  const option = sectorOption(bars, { scopes: ["1", "2", "3"], amount: (tonnes) => `${tonnes} t` }, colours, false);
  const series = option.series as { data: number[]; stack: string }[];
  expect(series.map(({ data }) => data)).toEqual([
    [1, -3],
    [2, 0],
    [0, 0],
  ]);
  expect(new Set(series.map(({ stack }) => stack)).size).toBe(1);
  const { formatter } = option.tooltip as { formatter: (hovered: unknown) => string };
  expect(formatter([{ dataIndex: 0 }])).toContain("&lt;energy&gt;");
  expect(sectorHeight(bars)).toBeGreaterThan(100);
});
