import { describe, expect, it } from "vitest";
import type { CurveStep, PathSeries } from "../api/types";
import type { ChartColours } from "../theme/chart-theme";
import { chosenShare, costAxis, costCurveOption, selfPayingShare } from "./cost-curve-option";
import { namePlaces } from "./name-places";
import { pathOption, yearSpan } from "./path-option";
import { largestParts } from "./share-bars-option";
import { escapeHtml, longest } from "./text";
import { markLetter, tonneScale } from "./tonnes";
import { visibleWedges, wedgeOption } from "./wedge-option";
import { yearBarsOption } from "./year-bars-option";

const colours: ChartColours = {
  text: "text",
  quiet: "quiet",
  surface: "surface",
  raised: "raised",
  line: "line",
  grid: "grid",
  us: "us",
  bau: "bau",
  limit: "limit",
  categories: ["one", "two"],
  info: "info",
  warning: "warning",
  error: "error",
  good: "good",
};

const path: PathSeries = {
  years: [2025, 2026, 2027],
  bau_t: [200_000, 206_000, 212_000],
  grid_t: [200_000, 202_000, 204_000],
  plan_t: [200_000, 180_000, 150_000],
  plan_p10_t: [200_000, 172_000, 135_000],
  plan_p90_t: [200_000, 188_000, 163_000],
  limits: [{ year: 2030, limit_t: 61_000, id: "net", name: "−70% <of> it" }],
  history: [{ year: 2024, emissions_t: 196_000 }],
};

const pathWords = {
  bau: "BaU",
  grid: "grid",
  plan: "plan",
  band: "band",
  measured: "measured",
  unit: "kt",
  amount: (tonnes: number) => `${String(tonnes)} t`,
  range: (low: number, high: number) => `${String(low)}–${String(high)} t`,
  number: String,
};

type Loose = { id?: string; name?: string; data: unknown[]; [key: string]: unknown };
const seriesOf = (option: { series?: unknown }) => option.series as Loose[];

describe("the path", () => {
  const option = pathOption(path, tonneScale(path.bau_t), pathWords, colours, false);
  const find = (id: string) => seriesOf(option).find((series) => series.id === id);

  it("spans everything drawn, measured years and limits too", () => {
    expect(yearSpan(path)).toEqual([2024, 2030]);
    expect(option.xAxis).toMatchObject({ min: 2024, max: 2030 });
  });

  it("starts at zero and counts in kilotonnes from ten thousand tonnes on", () => {
    expect(option.yAxis).toMatchObject({ min: 0 });
    expect(find("plan")?.data).toEqual([[2025, 200], [2026, 180], [2027, 150]]);
    expect(tonneScale([9_999])).toEqual({ tonnes: 1, word: "unit-tonnes" });
  });

  it("stacks the band as its lower edge and its width", () => {
    expect(find("band-from")?.data).toEqual([[2025, 200], [2026, 172], [2027, 135]]);
    expect(find("band")?.data).toEqual([[2025, 0], [2026, 16], [2027, 28]]);
  });

  it("dashes projections, draws measured years solid, and keeps the accent for the plan", () => {
    expect(find("plan")?.lineStyle).toMatchObject({ color: "us", type: [5, 4] });
    expect(find("bau")?.lineStyle).toMatchObject({ color: "bau", type: [5, 4] });
    expect(find("history")?.lineStyle).not.toHaveProperty("type");
  });

  it("marks each limit by a letter that the key repeats", () => {
    expect(find("limit-net")).toMatchObject({ data: [[2030, 61]], label: { formatter: "A" } });
    expect(find("limit-net")?.name).toBe("A · 61000 t · −70% <of> it");
    expect(markLetter(27)).toBe("B2");
  });

  it("names lines at their ends only where there is room", () => {
    const narrow = pathOption(path, tonneScale(path.bau_t), pathWords, colours, true);
    expect(find("name-plan")?.label).toMatchObject({ show: true, color: "us" });
    expect(seriesOf(narrow).some((series) => series.id?.startsWith("name-"))).toBe(false);
  });

  it("keeps the names of lines that end together clear of each other and of the axis", () => {
    // A name is 8.5 of 100 high: the lowest stands half of that above the axis, the next a whole above it.
    expect(namePlaces([80, 1, 0], 100, 0.085)).toEqual([80, 12.75, 4.25]);
    expect(namePlaces([50, 20], 100, 0.085)).toEqual([50, 20]);
  });

  it("says a year with its range, and lets no name become markup", () => {
    const { formatter } = option.tooltip as { formatter: (hovered: unknown) => string };
    expect(formatter([{ axisValue: 2026.2 }])).toContain("band: <strong>172000–188000 t</strong>");
    expect(formatter([{ axisValue: 2030 }])).toContain("−70% &lt;of&gt; it");
  });
});

describe("the wedges", () => {
  const wedges = [
    { id: "grid", name: "grid", values_t: [0, 4000, 8000] },
    { id: "none", name: "none", values_t: [0, 0, 0] },
    { id: "led", name: "LED", values_t: [0, 22_000, 54_000] },
  ];

  it("leave out what avoids nothing, and pile up to business as usual", () => {
    const shown = visibleWedges(wedges);
    expect(shown.map((wedge) => wedge.id)).toEqual(["grid", "led"]);
    const words = { left: "left", unit: "kt", amount: String, number: String };
    const all = seriesOf(wedgeOption(path, shown, tonneScale(path.bau_t), words, colours, false));
    const series = all.filter((one) => one.type === "line");
    // From the bottom: what remains, then the innermost wedge; the first one lies on top.
    expect(series.map((one) => one.name)).toEqual(["left", "LED", "grid"]);
    const top = path.years.map((_, i) => series.reduce((sum, one) => sum + (one.data[i] as number), 0));
    expect(top).toEqual([200, 206, 212]);
    // Names stand at the middle of their area in the last year: 75, then 150 + 27, then 204 + 4.
    const names = all.filter((one) => one.type === "scatter").map((one) => one.data);
    expect(names).toEqual([[[2, 75]], [[2, 177]], [[2, 208]]]);
  });
});

const step = (emissions_t: number, from_t: number, cost: number, projects = 10, chosen = 0): CurveStep => ({
  emissions_t,
  from_t,
  cost_per_tonne: cost,
  cost_per_tonne_p10: cost - 50,
  cost_per_tonne_p90: cost + 80,
  capex: 1,
  projects,
  chosen,
  measure: "led",
  name: "LED",
});

describe("the cost curve", () => {
  const steps = [step(500, 0, -300, 10, 10), step(480, 500, 100, 10, 5), step(20, 980, 90_000)];

  it("keeps a tiny absurd step from pressing the others flat, and says so", () => {
    // Range −300 … 100 with a tenth of room at both ends.
    expect(costAxis(steps)).toEqual({ low: -340, high: 140, beyond: 1 });
  });

  it("always holds zero", () => {
    expect(costAxis([step(10, 0, 50)])).toMatchObject({ low: 0, beyond: 0 });
    expect(costAxis([step(10, 0, -50)]).high).toBeGreaterThan(0);
  });

  it("knows what pays for itself, and what is taken", () => {
    expect(selfPayingShare(steps)).toBe(0.5);
    expect(selfPayingShare([])).toBe(0);
    expect(steps.map(chosenShare)).toEqual([1, 0.5, 0]);
  });

  it("draws the taken share of a step in the accent", () => {
    const words = { xName: "", yName: "", paysForItself: "pays", number: String, card: () => [] };
    const [series] = seriesOf(costCurveOption(steps, words, colours));
    const render = series?.renderItem as (at: { dataIndex: number }, api: object) => {
      children: { shape: { x: number; width: number; height: number }; style: { fill: string } }[];
    };
    // One pixel a tonne, one pixel a coin, y growing downwards from 1000.
    const api = { coord: ([x, y]: [number, number]) => [x, 1000 - y] };
    const [, taken, left] = render({ dataIndex: 1 }, api).children;
    expect(taken).toMatchObject({ style: { fill: "us" }, shape: { x: 500, width: 240, height: 100 } });
    expect(left).toMatchObject({ style: { fill: "bau" }, shape: { x: 740, width: 240 } });
  });
});

describe("years and parts", () => {
  it("bars begin at zero and carry whiskers only where there is a range", () => {
    const words = { unit: "kt", divide: 1000, number: String, card: String };
    const option = yearBarsOption([{ year: 2026, amount: 2000 }, { year: 2027, amount: 4000, p10: 3000, p90: 5000 }], words, colours);
    expect(option.yAxis).toMatchObject({ min: 0 });
    expect(seriesOf(option).map((series) => series.data)).toEqual([[2, 4], [[1, 3, 5]]]);
  });

  it("many parts become the largest and a rest", () => {
    const { shown, rest } = largestParts([5, 9, 0, 1, 7, 2], (value) => value, 4);
    expect(shown).toEqual([9, 7, 5]);
    expect(rest).toEqual([2, 1]);
    expect(largestParts([1, 2], (value) => value, 4)).toEqual({ shown: [2, 1], rest: [] });
  });

  it("wide characters count twice", () => {
    expect(longest(["計画あり", "plan"])).toBe(52);
    expect(escapeHtml('<a href="x">&')).toBe("&lt;a href=&quot;x&quot;&gt;&amp;");
  });
});
