import { expect, test } from "vitest";
import { type Column, pressed, sorted } from "./columns";

type House = { name: string; energy: number | null };
const columns: Column<House>[] = [
  { key: "name", label: "", cell: () => null, value: (house) => house.name },
  { key: "energy", label: "", align: "end", cell: () => null, value: (house) => house.energy },
];
const houses: House[] = [
  { name: "House 10", energy: null },
  { name: "House 2", energy: 5 },
  { name: "Ærø", energy: 20 },
];
const names = (key: string, descending: boolean) => sorted(houses, columns, { key, descending }, "en").map(({ name }) => name);

test("words by the language with numbers in them, numbers by size, missing last in both directions", () => {
  expect(names("name", false)).toEqual(["Ærø", "House 2", "House 10"]);
  expect(names("energy", false)).toEqual(["House 2", "Ærø", "House 10"]);
  expect(names("energy", true)).toEqual(["Ærø", "House 2", "House 10"]);
  expect(sorted(houses, columns, { key: "none", descending: false }, "en")).toBe(houses);
});

test("a press begins with the greatest number or with A, a second one turns it round", () => {
  const [name, energy] = columns;
  if (!name || !energy) throw new Error("columns");
  expect(pressed(energy, undefined)).toEqual({ key: "energy", descending: true });
  expect(pressed(name, { key: "energy", descending: true })).toEqual({ key: "name", descending: false });
  expect(pressed(name, { key: "name", descending: false })).toEqual({ key: "name", descending: true });
});
