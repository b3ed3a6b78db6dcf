import { describe, expect, it } from "vitest";
import type { BlockAnswer } from "../../api/types";
import { pieces } from "../../parts/Answer";
import { speech } from "../plan/speech-for-tests";
import { blockOf, plannedBlock } from "./answer.fixture";
import { blockAnswer } from "./block-answer";

const said = (over: Partial<BlockAnswer>) =>
  blockAnswer(blockOf(over), speech("en")).map((sentence) => pieces(sentence).map(({ text }) => text).join(""));

describe("the answer of a block", () => {
  it("is cost, CO2, local share and survival, each claim held against it", () => {
    const [first, share, hours, grid] = said({});
    expect(first).toContain("62%");
    expect(first).toContain("16 h");
    expect(first).toContain("40.0");
    expect(share).toBe("The claimed local share of 60% is reached.");
    expect(hours).toBe("The claimed 18 h on its own are not reached.");
    expect(grid).toContain("less than the same homes on the grid alone");
  });

  it("names the smallest relaxation where no plan meets all limits", () => {
    const limits = [{ limit: "pv.max_kw", asked: 90, needed: 412.3, unit: "kW" }];
    expect(said({ plan: null, limits })).toEqual([
      "Not possible: the roof for solar modules stands in the way. It is 90\u00a0kW; 412\u00a0kW would do, with all other limits kept.",
    ]);
    expect(said({ plan: null, limits: [] })).toEqual([
      "Not possible: no single limit stands in the way, several do together. Loosen one requirement after the other.",
    ]);
  });

  it("says when the plant has no price", () => {
    expect(said({ plant_is_priced: false }).at(-1)).toContain("cost of energy alone");
    expect(said({ plan: plannedBlock({ outage: null }), claims: [] })[0]).not.toContain(" h");
  });
});
