/** The shown rows as a table for a spreadsheet: plain numbers, units in the head. */
import type { PortfolioRow } from "../../api/types";
import type { ExportTable } from "../../parts/chart-export";
import type { Translate } from "../../words";

export function exported(rows: readonly PortfolioRow[], year: number, t: Translate): ExportTable {
  const tonnes = t("unit-tonnes-per-year");
  return {
    columns: [
      { key: "id", label: t("portfolio-number") },
      { key: "name", label: t("portfolio-name") },
      { key: "use", label: t("portfolio-use") },
      { key: "district", label: t("portfolio-district") },
      { key: "latitude", label: t("portfolio-latitude"), unit: "°" },
      { key: "longitude", label: t("portfolio-longitude"), unit: "°" },
      { key: "year", label: t("portfolio-year") },
      { key: "area", label: t("portfolio-area"), unit: "m²" },
      { key: "energy", label: t("portfolio-energy"), unit: "kWh" },
      { key: "eui", label: t("portfolio-eui"), unit: "kWh/m²" },
      { key: "rank", label: t("portfolio-rank"), unit: "0–1" },
      { key: "emissions", label: t("portfolio-emissions"), unit: t("unit-tonnes") },
      { key: "saving10", label: `${t("portfolio-saving")} P10`, unit: tonnes },
      { key: "saving50", label: `${t("portfolio-saving")} P50`, unit: tonnes },
      { key: "saving90", label: `${t("portfolio-saving")} P90`, unit: tonnes },
      { key: "coverage", label: t("portfolio-coverage"), unit: "0–1" },
      { key: "findings", label: t("portfolio-findings") },
    ],
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      use: row.use_name,
      district: row.district,
      latitude: row.latitude_deg,
      longitude: row.longitude_deg,
      year,
      area: row.floor_area_m2,
      energy: row.energy_kwh,
      eui: row.eui_kwh_m2,
      rank: row.eui_rank,
      emissions: row.emissions_t,
      saving10: row.saving_t?.p10,
      saving50: row.saving_t?.p50,
      saving90: row.saving_t?.p90,
      coverage: row.coverage,
      findings: row.findings,
    })),
  };
}
