import { expect, test } from "vitest";
import { timeOf, worksSpan } from "./periods";

const bill = (start: string, end: string) => ({ start, end, side: "works" as const, metered_kwh: 1, predicted_kwh: null });

test("the works reach over the bills that hold part of them, and not over those beyond the two years", () => {
  const periods = [bill("2023-12-20", "2024-01-19"), bill("2024-12-20", "2025-01-19"), bill("2026-01-19", "2026-02-19")];
  expect(worksSpan(periods, { from: "2025-01-06", to: "2025-01-24" })).toEqual([timeOf("2024-12-20"), timeOf("2025-01-25")]);
});
