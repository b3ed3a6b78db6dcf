import { describe, expect, it } from "vitest";
import type { ChartColours } from "../../theme/chart-theme";
import { speech } from "../plan/speech-for-tests";
import { bandPerDay, countedDays, daysOf, lastDay, stepsOf, timeOf, worksSpan } from "./periods";
import { bills, result } from "./result.fixture";
import { chartSentence, chartTable } from "./savings-chart-words";
import { outline, savingsOption, type SavingsWords } from "./savings-option";

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
  categories: [],
  info: "info",
  warning: "warning",
  error: "error",
  good: "good",
};

const words: SavingsWords = {
  metered: "metered",
  without: "without",
  model: "model",
  band: "band",
  before: "before",
  works: "<works>",
  after: "after",
  unit: "kWh a day",
  number: String,
  daily: (kwh) => `${kwh.toFixed(1)} a day`,
  range: (low, high) => `${low.toFixed(1)}–${high.toFixed(1)}`,
  mark: String,
  days: (from, to) => `${new Date(from).toISOString().slice(0, 10)} to ${new Date(to).toISOString().slice(0, 10)}`,
};

const works = worksSpan(bills(), { from: "2024-03-04", to: "2024-03-22" });
const option = (narrow = false) =>
  savingsOption({ steps: stepsOf(bills()), works, band: bandPerDay(result()) }, words, colours, narrow);

type Loose = { id?: string; data: unknown[]; [key: string]: unknown };
const find = (id: string, narrow = false) => (option(narrow).series as Loose[]).find((series) => series.id === id);

describe("the bills as steps", () => {
  it("are as high as the mean use of a day, for February is not saved by being short", () => {
    const february = stepsOf(bills()).find(({ from }) => from === timeOf("2024-02-01"));
    // 2024 was a leap year: 3,000 kWh in 29 days.
    expect(february?.metered).toBeCloseTo(3000 / 29, 12);
    expect(daysOf({ start: "2024-02-01", end: "2024-03-01" })).toBe(29);
    expect(lastDay("2024-03-01")).toBe("2024-02-29");
  });

  it("have the band of the whole saving as area: ±2,040 kWh over 365 days", () => {
    expect(countedDays(bills())).toBe(365);
    expect(bandPerDay(result())).toBeCloseTo(2040 / 365, 12);
    expect(bandPerDay(result({ band_kwh: null }))).toBeNull();
  });

  it("shade the works with the bills that hold part of them", () => {
    expect(works).toEqual([timeOf("2024-03-01"), timeOf("2024-04-01")]);
    expect(worksSpan([], { from: "2024-03-04", to: "2024-03-22" })).toEqual([timeOf("2024-03-04"), timeOf("2024-03-23")]);
  });

  it("end where a bill is missing, and go on where one follows the other", () => {
    const steps = stepsOf(bills().slice(0, 4));
    const [first, second, , fourth] = steps;
    if (!first || !second || !fourth) throw new Error("four bills");
    expect(outline(steps, "metered")).toHaveLength(8);
    const line = outline([first, second, fourth], "metered");
    expect(line).toHaveLength(7);
    expect(line[4]).toEqual([second.to, null]);
    expect(outline([first, { ...second, metered: null }, fourth], "metered")[2]).toEqual([first.to, null]);
  });
});

describe("the chart of the savings", () => {
  it("draws what was metered solid in the accent, and the baseline dashed in grey", () => {
    expect(find("metered")?.lineStyle).toEqual({ color: "us", width: 2.5 });
    for (const id of ["baseline", "counterfactual"]) expect(find(id)?.lineStyle).toMatchObject({ color: "bau", type: [5, 4] });
    // Twelve bills each, two ends a bill; the works have no model.
    expect(find("baseline")?.data).toHaveLength(24);
    expect(find("counterfactual")?.data).toHaveLength(24);
    expect(option().yAxis).toMatchObject({ min: 0 });
  });

  it("has a band only after the works, one rectangle a bill", () => {
    const band = find("band");
    expect(band?.data).toHaveLength(12);
    const [from, to, low, high] = (band?.data[0] ?? []) as number[];
    expect([from, to]).toEqual([timeOf("2024-04-01"), timeOf("2024-05-01")]);
    expect(((high ?? 0) - (low ?? 0)) / 2).toBeCloseTo(2040 / 365, 12);
    const render = band?.renderItem as (at: unknown, api: object) => { shape: object };
    const api = { value: (at: number) => [10.4, 20.6, 80, 120][at], coord: ([x, y]: [number, number]) => [x, 1000 - y] };
    expect(render({}, api).shape).toEqual({ x: 10, y: 880, width: 11, height: 40 });
    const bandless = savingsOption({ steps: stepsOf(bills()), works, band: null }, words, colours, false);
    expect((bandless.series as Loose[]).some(({ id }) => id === "band")).toBe(false);
  });

  it("names lines at their ends where there is room, else beneath", () => {
    expect(find("metered")?.endLabel).toMatchObject({ show: true, formatter: "metered" });
    expect(find("metered", true)?.endLabel).toBeUndefined();
    expect(option(true).legend).toMatchObject({ show: true });
  });

  it("lets the axis fall below zero only where a meter does", () => {
    const fed = stepsOf(bills().map((bill) => ({ ...bill, metered_kwh: -10 })));
    expect(savingsOption({ steps: fed, works, band: null }, words, colours, false).yAxis).toMatchObject({ min: undefined });
  });

  it("says a bill with its days and its range, and lets no word become markup", () => {
    const { formatter } = option().tooltip as { formatter: (hovered: unknown) => string };
    const text = formatter([{ axisValue: timeOf("2024-04-17") }]);
    expect(text).toContain("<b>2024-04-01 to 2024-04-30</b>");
    expect(text).toContain("metered: <b>83.3 a day</b>");
    // 3,000 kWh in 30 days, ±2,040 kWh in 365.
    expect(text).toContain("band: <b>94.4–105.6</b>");
    expect(formatter([{ axisValue: timeOf("2023-05-02") }])).toContain("model: <b>96.8 a day</b>");
    expect(formatter([{ axisValue: timeOf("2024-03-10") }])).toContain("&lt;works&gt;");
  });
});

describe("the chart in words", () => {
  it("is a sentence of means and a table of bills", () => {
    const spoken = speech("en");
    // 36,000 kWh over 366 days before, 30,000 and 36,000 over 365 days after.
    expect(chartSentence("Dewan", result(), spoken)).toBe(
      "Use of Dewan from 1 March 2023 to 31 March 2025: 98.4\u00a0kWh a day before the works; after them 82.2\u00a0kWh a day, where 98.6\u00a0kWh a day would have been used without them.",
    );
    const { rows } = chartTable(bills(), spoken);
    expect(rows).toHaveLength(25);
    expect(rows[11]).toMatchObject({ days: 29, side: "Before", metered: 3000, predicted: 3000, saved: null });
    expect(rows[12]).toMatchObject({ side: "Works", metered: 2700, predicted: null, saved: null });
    expect(rows[24]).toMatchObject({ first: "1 March 2025", last: "31 March 2025", side: "After", saved: 500 });
  });
});
