import { describe, expect, it } from "vitest";
import reference from "../../../../docs/reference/findings.md?raw";
import english from "../../../../locales/en/web-facility.ftl?raw";
import { mendedByAmending, REMEDIES, remedyFor } from "./advice";

/** The rows of the reference: which codes there are, and what to do about them. */
const documented = [...reference.matchAll(/^\| (`[^|]+) \|(?:[^|\n]*\|)*?([^|\n]*)\|$/gm)].flatMap(([, codes = "", advice = ""]) =>
  [...codes.matchAll(/`([a-z_]+\.[a-z_]+)`/g)].map(([, code = ""]) => ({ code, advice: advice.trim() })),
);

describe("advice", () => {
  it("knows what to do about every documented finding, and nothing where nothing is to be done", () => {
    expect(documented.length).toBeGreaterThan(80);
    const without = documented.filter(({ code, advice }) => (remedyFor(code) === null) !== (advice === "nothing"));
    expect(without).toEqual([]);
  });

  it("has a sentence for every remedy", () => {
    const missing = REMEDIES.filter((remedy) => !english.includes(`\nfacility-advice-${remedy} = `));
    expect(missing).toEqual([]);
  });

  it("sends to the form of the facility only what the form can mend", () => {
    expect(mendedByAmending("facility.no_area")).toBe(true);
    expect(mendedByAmending("bill.gap")).toBe(false);
    expect(mendedByAmending("no.such_code")).toBe(false);
  });
});
