import { describe, expect, it } from "vitest";
import { changed, changesOf, searchOf, stepOf } from "./changes";

describe("changes of a block", () => {
  it("come from the address, nonsense left out", () => {
    expect(changesOf({ pv_kw: 120, vehicles: 2.4, local_share: 1.2, outage_hours: -3, price_factor: "x", year: 2025 })).toEqual({
      pv_kw: 120,
      vehicles: 2,
    });
  });

  it("leave the address when they are taken back", () => {
    const changes = changed({ pv_kw: 120, outage_hours: 6 }, "pv_kw", 224, 224);
    expect(changes).toEqual({ outage_hours: 6 });
    expect(searchOf(changes)).toMatchObject({ outage_hours: 6, pv_kw: undefined });
    expect(changed({}, "local_share", 0.6, 0.1)).toEqual({ local_share: 0.6 });
  });

  it("move in about a hundred round steps", () => {
    expect(stepOf("pv_kw", 224)).toBe(5);
    expect(stepOf("local_share", 1)).toBe(0.01);
    expect(stepOf("outage_hours", 72)).toBe(1);
    expect(stepOf("price_factor", 2)).toBeCloseTo(0.02);
  });
});
