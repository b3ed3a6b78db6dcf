import { useMemo } from "react";
import type { InventoryPage, InventoryPrinted } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { signed } from "./inventory-answer";

/** Every printed figure beside the sum of its lines. */
export function InventoryTotals({ page }: { page: InventoryPage }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<InventoryPrinted>[]>(() => {
    const difference = ({ agrees, difference_t }: InventoryPrinted) =>
      agrees === null || difference_t === null ? t("inventory-not-published") : agrees ? t("inventory-agrees") : signed(difference_t, fmt);
    return [
      {
        key: "total",
        label: t("inventory-total"),
        cell: ({ total, sector }) =>
          [t(`inventory-total-${total}`), sector && t(`inventory-sector-${sector}`)].filter(Boolean).join(" · "),
        width: 176,
      },
      { key: "lines", label: t("inventory-sum"), unit: "t CO2e", cell: ({ lines_t }) => fmt.number(lines_t, 0), value: ({ lines_t }) => lines_t, align: "end", width: 116 },
      { key: "published", label: t("inventory-published"), unit: "t CO2e", cell: ({ published_t }) => fmt.number(published_t, 0), value: ({ published_t }) => published_t, align: "end", width: 116 },
      { key: "difference", label: t("inventory-difference"), cell: difference, align: "end", width: 116 },
    ];
  }, [t, fmt]);
  return (
    <Section title={t("inventory-totals")}>
      <DataTable columns={columns} label={t("inventory-totals")} rowKey={({ total, sector }) => `${total}-${sector ?? ""}`} rows={page.totals} />
    </Section>
  );
}
