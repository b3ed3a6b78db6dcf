import { defaultParseSearch } from "@tanstack/react-router";
import { describe, expect, it } from "vitest";
import { isDay, savingsAddress, savingsHref } from "./address";

const works = { from: "2024-03-01", to: "2024-03-31" };

describe("the address of the savings", () => {
  it("is read back as it was written, also where an id looks like a number", () => {
    for (const facility of ["F-0001", "007", "12", "1e5", "Dewan & Co. 2"]) {
      const address = { facility, carrier: "electricity", works, model: "opendsm-billing" as const };
      const query = savingsHref(address).slice("/savings".length);
      expect(savingsAddress(defaultParseSearch(query))).toEqual(address);
    }
  });

  it("leaves out what is not said", () => {
    expect(savingsHref({})).toBe("/savings");
    expect(savingsHref({ facility: "F-0001" })).toBe("/savings?facility=F-0001");
    expect(savingsAddress({})).toEqual({});
  });

  it("takes works of one day, and none that end before they begin", () => {
    expect(savingsAddress({ from: "2024-03-01" }).works).toEqual({ from: "2024-03-01", to: "2024-03-01" });
    expect(savingsAddress({ from: "2024-03-01", to: "2024-02-01" }).works).toEqual({ from: "2024-03-01", to: "2024-03-01" });
    expect(savingsAddress({ to: "2024-02-01" }).works).toBeUndefined();
  });

  it("takes only days and models that exist", () => {
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2023-02-29")).toBe(false);
    expect(isDay("0202-01-01")).toBe(false);
    expect(isDay("2024-13-01")).toBe(false);
    expect(savingsAddress({ from: "soon", model: "a-model" })).toEqual({});
  });
});
