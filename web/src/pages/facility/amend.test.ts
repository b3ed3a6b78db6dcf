import { describe, expect, it } from "vitest";
import { amendment, draftProblem, missingFacts } from "./amend";

const bare = {
  floor_areas: [],
  use: "office",
  year_built: null,
  latitude_deg: null,
  longitude_deg: null,
  storeys: null,
  district: null,
};

describe("missingFacts", () => {
  it("asks for the floor area first", () => {
    expect(missingFacts(bare)).toEqual(["floor-area", "year-built", "place", "storeys", "district"]);
  });

  it("does not ask street lighting for a building's facts", () => {
    expect(missingFacts({ ...bare, use: "street-lighting" })).toEqual(["place", "district"]);
  });

  it("asks for the use where nobody could tell it", () => {
    expect(missingFacts({ ...bare, use: "other", district: "North" })).toContain("use");
  });
});

describe("draftProblem", () => {
  it("wants at least one fact and where it comes from", () => {
    expect(draftProblem({ note: "seen on site" })).toBe("nothing");
    expect(draftProblem({ note: "seen on site", floorAreaKind: "net" })).toBe("nothing");
    expect(draftProblem({ note: "  ", storeys: 4 })).toBe("note");
    expect(draftProblem({ note: "seen on site", storeys: 4 })).toBeNull();
  });

  it("takes a place only whole", () => {
    expect(draftProblem({ note: "map", latitudeDeg: 3.1 })).toBe("half-place");
    expect(draftProblem({ note: "map", latitudeDeg: 3.1, longitudeDeg: 101.7 })).toBeNull();
  });
});

describe("amendment", () => {
  it("sends only what was said", () => {
    expect(amendment({ note: " lease ", floorAreaM2: 1200, district: " " })).toEqual({
      note: "lease",
      floor_area_m2: 1200,
      floor_area_kind: "gross-building",
    });
  });
});
