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
      { key: "lines", label: t("inventory-sum"), cell: ({ lines_t }) => fmt.emissions(lines_t), align: "end", width: 126 },
      { key: "published", label: t("inventory-published"), cell: ({ published_t }) => fmt.emissions(published_t), align: "end", width: 126 },
      { key: "difference", label: t("inventory-difference"), cell: difference, align: "end", width: 126 },
    ];
  }, [t, fmt]);
  return (
    <Section title={t("inventory-totals")}>
      <DataTable columns={columns} label={t("inventory-totals")} rowKey={({ total, sector }) => `${total}-${sector ?? ""}`} rows={page.totals} />
    </Section>
  );
}
