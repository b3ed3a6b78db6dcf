import type { FacilityPage, PackageOption } from "../../api/types";

/** Which sentences the page opens with; each is a key of the catalogue without `facility-answer-`. */
export interface Answer {
  use: "used-emitted" | "used" | "no-bills";
  intensity: "among-peers" | "alone" | "no-area" | "not-whole-year" | null;
  saving: "range" | "none" | "unknown";
}

/** Everything that helps, taken together: the last of the packages, which add up one by one. */
export function everything(packages: readonly PackageOption[]): PackageOption | null {
  return packages.at(-1) ?? null;
}

/** Whether a floor area is a sensible question for this use: lamps along a street stand on none. */
export function hasFloorArea(use: string): boolean {
  return use !== "street-lighting";
}

/** The area that stands under the intensity. */
export function denominator(page: Pick<FacilityPage, "floor_areas">): FacilityPage["floor_areas"][number] | null {
  return page.floor_areas.find((area) => area.denominator) ?? null;
}

type Answered = Pick<
  FacilityPage,
  "energy_kwh" | "emissions_t" | "eui_kwh_m2" | "peers" | "floor_areas" | "use" | "packages" | "baseline_estimated"
>;

/** Chooses the sentences by what is known. */
export function answer(page: Answered): Answer {
  const use = page.energy_kwh === null ? "no-bills" : page.emissions_t === null ? "used" : "used-emitted";
  const saving = everything(page.packages) ? "range" : page.energy_kwh === null ? "unknown" : "none";
  return { use, intensity: page.energy_kwh === null ? null : intensity(page), saving };
}

function intensity(page: Answered): Answer["intensity"] {
  if (page.eui_kwh_m2 !== null) return page.peers?.rank == null ? "alone" : "among-peers";
  if (!hasFloorArea(page.use)) return null;
  return denominator(page) ? "not-whole-year" : "no-area";
}

/** Years until the savings have paid the investment, from the middle values; null where nothing is saved. */
export function simplePaybackYears(capex: number, yearlySaving: number): number | null {
  return yearlySaving > 0 ? capex / yearlySaving : null;
}
