import { expect, test } from "vitest";
import { orderValue, SORT_KEYS } from "./sort";
import { row } from "./rows.fixture";

test("one error weighs more than many notices, and more errors more than one", () => {
  const weigh = (findings: number, worst: "info" | "warning" | "error" | null) => Number(orderValue("findings", row("a", { findings, worst })));
  expect(weigh(1, "error")).toBeGreaterThan(weigh(9000, "info"));
  expect(weigh(1, "warning")).toBeGreaterThan(weigh(2, "info"));
  expect(weigh(3, "error")).toBeGreaterThan(weigh(2, "error"));
  expect(weigh(0, null)).toBe(0);
});

test("what is not known has no place in an order", () => {
  const unknown = row("a", { emissions_t: null, saving_t: null, energy_kwh: null, eui_kwh_m2: null, floor_area_m2: null });
  const values = SORT_KEYS.filter((key) => key !== "name" && key !== "findings").map((key) => orderValue(key, unknown));
  expect(values).toEqual([null, null, null, null, null]);
});
