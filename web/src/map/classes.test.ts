import { expect, test } from "vitest";
import { row } from "../pages/portfolio/rows.fixture";
import { classify, countShown, qualityOf } from "./classes";

test("facilities without a rank have no class among their peers", () => {
  const found = classify([row("a", { eui_rank: 0 }), row("b", { eui_rank: 1 }), row("c", { eui_rank: null })], "eui");
  expect(found.classById).toEqual(new Map([["a", 0], ["b", 4]]));
  expect(found.unknown).toBe(1);
  expect(found.classes.map(({ count }) => count)).toEqual([1, 0, 0, 0, 1]);
});

test("amounts fall into ranges that meet", () => {
  const rows = Array.from({ length: 100 }, (_, index) => row(`${index}`, { emissions_t: index + 1 }));
  const { classes } = classify(rows, "emissions");
  expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  classes.forEach(({ meaning }, index) => {
    const next = classes[index + 1]?.meaning;
    if (meaning.kind === "range" && next?.kind === "range") expect(meaning.to).toBe(next.from);
  });
});

test("the most frequent uses have a colour each, the rest one together", () => {
  const rows = Array.from({ length: 12 }, (_, use) =>
    Array.from({ length: 12 - use }, (_, index) => row(`${use}-${index}`, { use: `u${use}`, use_name: `Use ${use}` })),
  ).flat();
  const { classes, unknown } = classify(rows, "use");
  expect(classes.map(({ meaning }) => (meaning.kind === "name" ? meaning.name : meaning.kind))).toEqual([
    "Use 0", "Use 1", "Use 2", "Use 3", "Use 4", "Use 5", "other",
  ]);
  expect(classes[6]?.count).toBe(6 + 5 + 4 + 3 + 2 + 1);
  expect(unknown).toBe(0);
});

test("seven uses need no rest", () => {
  const rows = Array.from({ length: 7 }, (_, use) => row(`${use}`, { use: `u${use}` }));
  expect(classify(rows, "use").classes.every(({ meaning }) => meaning.kind === "name")).toBe(true);
});

test("the worst about the data comes first", () => {
  expect(qualityOf(row("a"))).toBe("good");
  expect(qualityOf(row("a", { worst: "info" }))).toBe("good");
  expect(qualityOf(row("a", { worst: "warning" }))).toBe("warning");
  expect(qualityOf(row("a", { worst: "warning", coverage: 0.5 }))).toBe("gaps");
  expect(qualityOf(row("a", { worst: "error", floor_area_m2: null }))).toBe("error");
  expect(qualityOf(row("a", { floor_area_m2: null }))).toBe("no-area");
  expect(qualityOf(row("a", { floor_area_m2: null, use: "street-lighting" }))).toBe("good");
  expect(qualityOf(row("a", { energy_kwh: null, worst: "error" }))).toBe("no-bills");
});

test("a filter changes the counts, not the classes", () => {
  const rows = [row("a", { eui_rank: 0.1 }), row("b", { eui_rank: 0.9 }), row("c", { eui_rank: null })];
  const all = classify(rows, "eui");
  expect(countShown(all, rows.slice(1))).toEqual({ classes: [0, 0, 0, 0, 1], unknown: 1 });
});
