import { expect, it } from "vitest";
import { findingsChoice } from "./choice";

it("reads the choice from the address and ignores nonsense", () => {
  expect(findingsChoice({ code: "bill.gap", severity: "warning", facility: "DB-1" })).toEqual({
    code: "bill.gap",
    severity: "warning",
    facility: "DB-1",
  });
  expect(findingsChoice({ severity: "fatal", code: "" })).toEqual({ code: undefined, severity: undefined, facility: undefined });
});

it("takes an id that is all digits for what it is", () => {
  expect(findingsChoice({ facility: 4711 }).facility).toBe("4711");
});
