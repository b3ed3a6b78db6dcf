import type { Amendment, FacilityPage } from "../../api/types";
import { denominator, hasFloorArea } from "./answer";

/** What a person can say about a facility, in the order of what it is worth to the answer. */
export const AMENDABLE_FACTS = ["floor-area", "use", "year-built", "place", "storeys", "district"] as const;
export type AmendableFact = (typeof AMENDABLE_FACTS)[number];

type Known = Pick<
  FacilityPage,
  "floor_areas" | "use" | "year_built" | "latitude_deg" | "longitude_deg" | "storeys" | "district"
>;

/** What nobody has said yet, the most valuable first; what makes no sense for the use is not asked. */
export function missingFacts(page: Known): AmendableFact[] {
  const indoors = hasFloorArea(page.use);
  const missing: Record<AmendableFact, boolean> = {
    "floor-area": indoors && denominator(page) === null,
    // A use that no class was found for comes as an empty id.
    use: page.use === "other" || page.use === "",
    "year-built": indoors && page.year_built === null,
    place: page.latitude_deg === null || page.longitude_deg === null,
    storeys: indoors && page.storeys === null,
    district: page.district === null,
  };
  return AMENDABLE_FACTS.filter((fact) => missing[fact]);
}

/** What the form holds before it is sent; undefined is what the person did not touch. */
export interface AmendDraft {
  floorAreaM2?: number | undefined;
  floorAreaKind?: string | undefined;
  use?: string | undefined;
  yearBuilt?: number | undefined;
  latitudeDeg?: number | undefined;
  longitudeDeg?: number | undefined;
  storeys?: number | undefined;
  district?: string | undefined;
  note: string;
}

/** Why a draft cannot be sent yet; each is a key of the catalogue without `facility-amend-problem-`. */
export type DraftProblem = "nothing" | "note" | "half-place";

/** The first thing that is missing from a draft. */
export function draftProblem(draft: AmendDraft): DraftProblem | null {
  if ((draft.latitudeDeg === undefined) !== (draft.longitudeDeg === undefined)) return "half-place";
  const { note, floorAreaKind: _, ...facts } = draft;
  const said = Object.values(facts).some((value) => value !== undefined && value !== "");
  if (!said) return "nothing";
  return note.trim() === "" ? "note" : null;
}

/** The draft as the server takes it: only what was said. */
export function amendment(draft: AmendDraft): Amendment {
  const said: Amendment = { note: draft.note.trim() };
  if (draft.floorAreaM2 !== undefined) {
    said.floor_area_m2 = draft.floorAreaM2;
    said.floor_area_kind = draft.floorAreaKind ?? "gross-building";
  }
  if (draft.use) said.use_label = draft.use;
  if (draft.yearBuilt !== undefined) said.year_built = draft.yearBuilt;
  if (draft.storeys !== undefined) said.storeys = draft.storeys;
  if (draft.latitudeDeg !== undefined && draft.longitudeDeg !== undefined) {
    said.latitude_deg = draft.latitudeDeg;
    said.longitude_deg = draft.longitudeDeg;
  }
  if (draft.district?.trim()) said.district = draft.district.trim();
  return said;
}
