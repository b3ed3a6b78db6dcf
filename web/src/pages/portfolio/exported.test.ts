import { expect, test } from "vitest";
import { csvOf } from "../../parts/chart-export";
import { exported } from "./exported";
import { row } from "./rows.fixture";

test("every column has a name of its own and a value in each row, and names are never formulas", () => {
  const table = exported([row("1", { name: "=Hall, \"north\"", saving_t: null })], 2025, (id) => id);
  const keys = table.columns.map(({ key }) => key);
  expect(Object.keys(table.rows[0] ?? {})).toEqual(keys);
  expect(new Set(table.columns.map(({ label }) => label)).size).toBe(keys.length);
  const [head, line] = csvOf(table).split("\r\n");
  expect(head).toContain("portfolio-energy (kWh)");
  expect(line).toBe(`1,"'=Hall, ""north""",Office,North,3.1,101.7,2025,1000,200000,200,0.5,150,,,,1,0`);
});
