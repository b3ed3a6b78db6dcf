import { useMemo } from "react";
import type { SavingsPortfolio, StudyRow } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { useWords } from "../../words";
import { withBand } from "../savings/savings-answer";
import { studyHref } from "./study-address";

/** Every study with what was expected and what came of it. */
export function StudiesTable({ portfolio }: { portfolio: SavingsPortfolio }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<StudyRow>[]>(
    () => [
      { key: "title", label: t("mv-portfolio-study"), width: 180, cell: ({ title }) => title, value: ({ title }) => title },
      { key: "facility", label: t("mv-portfolio-facility"), width: 180, cell: (row) => row.facility_name, value: (row) => row.facility_name },
      { key: "works", label: t("savings-field-from"), width: 150, cell: (row) => fmt.date(row.works_from), value: (row) => row.works_from },
      { key: "measures", label: t("mv-portfolio-measures"), width: 150, cell: ({ measures }) => measures.join("; ") },
      { key: "expected", label: t("mv-portfolio-expected"), unit: "kWh/a", align: "end", width: 110, cell: (row) => fmt.number(row.expected_kwh_year, 0), value: (row) => row.expected_kwh_year },
      { key: "smallest", label: t("mv-portfolio-smallest"), unit: "kWh", align: "end", width: 130, cell: (row) => fmt.number(row.smallest_provable_kwh, 0), value: (row) => row.smallest_provable_kwh },
      {
        key: "saved",
        label: t("study-saved"),
        align: "end",
        width: 190,
        cell: (row) => {
          if (row.savings_kwh === null) return t("study-no-result");
          const { amount, band } = withBand(row.savings_kwh, row.band_kwh, fmt);
          return band === null ? amount : `${amount} ±${band}`;
        },
        value: (row) => row.savings_kwh,
      },
      { key: "verdict", label: t("mv-portfolio-verdict"), width: 130, cell: ({ verdict, counted_in }) => (counted_in !== null ? t("mv-portfolio-counted-in", { study: counted_in }) : verdict ? t(`mv-verdict-${verdict.replaceAll("_", "-")}`) : "–"), value: ({ verdict }) => verdict },
      { key: "events", label: t("study-events-open"), align: "end", width: 90, cell: (row) => fmt.number(row.undecided_events), value: (row) => row.undecided_events },
    ],
    [t, fmt],
  );
  return (
    <DataTable
      cards={(row) => (
        <>
          <strong>{row.title}</strong>
          <p>{row.facility_name}</p>
          <p>{row.savings_kwh === null ? t("study-no-result") : fmt.energy(row.savings_kwh)}</p>
        </>
      )}
      columns={columns}
      label={t("study-all")}
      rowHref={({ id }) => studyHref(id)}
      rowKey={({ id }) => id}
      rows={portfolio.studies}
    />
  );
}
