import type { FacilityPage, FactStatus, Quantiles } from "../../api/types";

/** A measure, or a package up to one: a row of the table of what would help. */
export interface OptionRow {
  id: string;
  name: string;
  /** Place among the packages, from 1. */
  order: number;
  inPlan: boolean;
  emissions_t: Quantiles;
  energy_kwh: Quantiles;
  capex: Quantiles;
  yearly_saving: Quantiles;
  lifeYears: number | null;
  status: FactStatus | null;
}

type Options = Pick<FacilityPage, "measures" | "packages" | "project">;

/** Each measure alone, the one that avoids most first. */
export function measureRows({ measures, project }: Options): OptionRow[] {
  return [...measures]
    .sort((a, b) => b.emissions_t.p50 - a.emissions_t.p50)
    .map(({ measure, name, life_years, status, emissions_t, energy_kwh, capex, yearly_saving }, at) => ({
      id: measure,
      name,
      order: at + 1,
      // The plan names its measures in words.
      inPlan: project?.measures.includes(name) ?? false,
      emissions_t,
      energy_kwh,
      capex,
      yearly_saving,
      lifeYears: life_years,
      status,
    }));
}

/** The packages as they add up, each row together with those above, named by what it adds. */
export function packageRows({ packages, project }: Options): OptionRow[] {
  return packages.map((option, at) => {
    const nameOf = (id: string) => option.names[option.measures.indexOf(id)] ?? id;
    const { emissions_t, energy_kwh, capex, yearly_saving } = option;
    return {
      id: option.measures.join("+"),
      name: option.added.map(nameOf).join(" + "),
      order: at + 1,
      inPlan: project !== null && option.added.every((id) => project.measures.includes(nameOf(id))),
      emissions_t,
      energy_kwh,
      capex,
      yearly_saving,
      lifeYears: null,
      status: null,
    };
  });
}
