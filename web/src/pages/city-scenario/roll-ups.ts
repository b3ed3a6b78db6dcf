import type { CityPlan } from "../../api/types";

/** A place of the city in one year; the whole city has no place. */
export type RollUp = {
  place?: string;
  base_t: number;
  variable_t: number;
  /** Change since the base year with the grid factor of each year, and with that of the base year; none where nothing was emitted. */
  variable: number | undefined;
  fixed: number | undefined;
};

type Part = CityPlan["parts"][number];

/** The whole city first, then its places, those that emitted most first. */
export function rollUps(parts: readonly Part[], at: number): RollUp[] {
  const places = [...new Set(parts.map((part) => part.place))];
  const rows = places.map((place) => ({ place, ...sum(parts.filter((part) => part.place === place), at) }));
  const whole = sum(parts, at);
  return places.length > 1 ? [whole, ...rows.sort((a, b) => b.base_t - a.base_t)] : parts.length > 0 ? [whole] : [];
}

function sum(parts: readonly Part[], at: number): RollUp {
  const total = (of: (part: Part) => number | undefined) => parts.reduce((all, part) => all + (of(part) ?? 0), 0);
  const base_t = total((part) => part.emissions_t[0]);
  const variable_t = total((part) => part.emissions_t[at]);
  const fixed_t = total((part) => part.fixed_factor_t[at]);
  const change = (after_t: number) => (base_t > 0 ? after_t / base_t - 1 : undefined);
  return { base_t, variable_t, variable: change(variable_t), fixed: change(fixed_t) };
}
