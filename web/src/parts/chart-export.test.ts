import { expect, test } from "vitest";
import { csvOf } from "./chart-export";

test("numbers stay numbers, units stand in the head, texts stay texts", () => {
  const columns = [
    { key: "name", label: "Name" },
    { key: "energy", label: "Energy", unit: "kWh" },
  ];
  const rows = [
    { name: 'Hall "A", north', energy: 1234.5 },
    { name: "=1+1", energy: null },
    { name: "-", energy: -3 },
  ];
  expect(csvOf({ columns, rows })).toBe('\ufeffName,Energy (kWh)\r\n"Hall ""A"", north",1234.5\r\n\'=1+1,\r\n\'-,-3\r\n');
});
