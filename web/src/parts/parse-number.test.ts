import { expect, test } from "vitest";
import { parseNumber } from "./parse-number";

test("numbers as people write them", () => {
  expect(["12", "12.5", "1,234.5", "1 234.5", "12,345,678", "−3", "１２３．５", ".5", "+7", "1'000"].map(parseNumber)).toEqual([
    12, 12.5, 1234.5, 1234.5, 12345678, -3, 123.5, 0.5, 7, 1000,
  ]);
});

test("what could mean something else is refused", () => {
  expect(["", "abc", "12,5", "1,23", "1.2.3", "1e6", "12 m²", "--3"].map(parseNumber)).toEqual(Array(8).fill(undefined));
});
