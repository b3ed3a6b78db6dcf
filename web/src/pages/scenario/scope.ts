import type { Translate } from "../../words";

/** Whose emissions the page shows, as the API names it: `estate`, `city`, `district:NAME`. */
export type ScopeKind = "estate" | "city" | "district";

const DISTRICT = "district:";

export function scopeKind(scope: string): ScopeKind {
  if (scope.startsWith(DISTRICT)) return "district";
  return scope === "city" ? "city" : "estate";
}

/** The name of the district of a scope; empty for the others. */
export function districtOf(scope: string): string {
  return scope.startsWith(DISTRICT) ? scope.slice(DISTRICT.length) : "";
}

export function districtScope(name: string): string {
  return DISTRICT + name;
}

/** A scope from an address; whatever it does not know is the own estate. */
export function scopeFromAddress(value: unknown): string {
  if (typeof value !== "string") return "estate";
  return value === "city" || districtOf(value) !== "" ? value : "estate";
}

/** A scope as it stands inside a sentence; a district goes by its own name. */
export function scopeInSentence(scope: string, t: Translate): string {
  return districtOf(scope) || t(scopeKind(scope) === "city" ? "scenario-the-city" : "scenario-the-estate");
}
