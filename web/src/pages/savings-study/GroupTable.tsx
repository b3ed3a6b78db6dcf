import { useMemo } from "react";
import type { SavingsGroup } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { useWords } from "../../words";
import { withBand } from "../savings/savings-answer";

/** Savings by measure or district. */
export function GroupTable({ groups, name, title }: { groups: readonly SavingsGroup[]; name: string; title: string }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<SavingsGroup>[]>(
    () => [
      { key: "name", label: name, width: 130, cell: (group) => group.name || "–", value: (group) => group.name },
      { key: "studies", label: t("mv-portfolio-count"), align: "end", width: 100, cell: (group) => fmt.number(group.studies), value: (group) => group.studies },
      { key: "expected", label: t("mv-portfolio-expected"), unit: "kWh/a", align: "end", width: 100, cell: (group) => fmt.number(group.expected_kwh_year, 0), value: (group) => group.expected_kwh_year },
      {
        key: "saved",
        label: t("study-saved"),
        align: "end",
        width: 180,
        cell: ({ studies, savings_kwh, band_kwh }) => {
          if (studies === 0) return t("study-no-result");
          const { amount, band } = withBand(savings_kwh, band_kwh, fmt);
          return `${amount} ±${band}`;
        },
        value: (group) => group.savings_kwh,
      },
    ],
    [t, fmt, name],
  );
  return <DataTable columns={columns} label={title} rowKey={(group) => group.name} rows={groups} />;
}
