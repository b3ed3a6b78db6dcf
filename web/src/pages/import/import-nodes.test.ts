import { expect, it } from "vitest";
import { importNodes } from "./import-nodes";

it("is the city as soon as one grant says so", () => {
  expect(
    importNodes([
      { role: "facility-manager", node: { kind: "district", id: "North" } },
      { role: "analyst", node: { kind: "city", id: null } },
    ]),
  ).toBe("city");
});

it("is only where a role may import, not where it may look", () => {
  expect(
    importNodes([
      { role: "viewer", node: { kind: "city", id: null } },
      { role: "facility-manager", node: { kind: "facility", id: "F-1" } },
    ]),
  ).toEqual([{ kind: "facility", id: "F-1" }]);
});
