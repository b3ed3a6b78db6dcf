import type { InventoryLine, InventoryPage } from "../../api/types";
import type { Little, LittlePart } from "./little";

/** Sector of a scenario by subsector of the protocol; energy industries, fields and fugitive gas count as industry. */
const SECTOR: Record<string, string> = { "I.1": "buildings", "I.2": "buildings", "I.6": "buildings", I: "industry", II: "transport", III: "waste", IV: "industry", V: "land" };
/** What grows with the product rather than with inhabitants, as a first assumption. */
const WITH_GDP = new Set(["I.2", "I.3", "I.4", "IV.1", "IV.2"]);
/** Kilowatt-hours in units of electricity. */
const KWH: Record<string, number> = { kWh: 1, MWh: 1e3, GWh: 1e6, TWh: 1e9 };

/** The beginning as an inventory states it: its lines at its own level, inhabitants, and the factor of the grid. */
export function fromInventory(little: Little, page: InventoryPage, source: string): Little {
  const counted = page.lines.filter((line) => line.tonnes !== null && line.tonnes !== 0 && line.counted_in.includes(page.level));
  const grid = counted.map(gridFactor).find((factor) => factor !== undefined);
  const year = Number.parseInt(page.year, 10);
  return {
    ...little,
    boundary: LEVEL[page.level] ?? little.boundary,
    base_year: Number.isFinite(year) ? year : little.base_year,
    population: page.population ?? little.population,
    population_source: page.population === null ? "" : source,
    grid_kg_kwh: grid ?? little.grid_kg_kwh,
    grid_source: grid === undefined ? "" : source,
    parts: counted.map((line) => part(line, source)),
  };
}

const LEVEL: Record<string, string> = { basic: "GPC BASIC", basic_plus: "GPC BASIC+", basic_plus_s3: "GPC BASIC+ S3" };

function part(line: InventoryLine, source: string): LittlePart {
  return {
    line: line.line,
    sector: SECTOR[line.subsector] ?? SECTOR[line.subsector.split(".")[0] ?? ""] ?? "",
    emissions_t: line.tonnes,
    with_gdp: WITH_GDP.has(line.subsector),
    electricity: isElectric(line),
    source,
  };
}

/** Energy from the grid is scope 2. */
const isElectric = (line: InventoryLine) => line.scope === 2 && /^I{1,2}\./.test(line.line);

/** The factor that a line of grid energy was calculated with, kg CO2e/kWh. */
function gridFactor(line: InventoryLine): number | undefined {
  const kwh = KWH[line.activity_unit ?? ""];
  if (!isElectric(line) || line.factor_t_per_unit === null || kwh === undefined) return undefined;
  return (line.factor_t_per_unit * 1000) / kwh;
}
