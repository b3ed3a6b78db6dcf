import { useMemo } from "react";
import { useInventoryChange } from "../../api/queries";
import type { InventoryLineChange } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { signed } from "./inventory-answer";

/** What changed between two vintages, line by line and by cause. */
export function InventoryChanges({ id, to }: { id: string; to: number }) {
  const { t, fmt } = useWords();
  const change = useInventoryChange(id, to);
  const columns = useMemo<Column<InventoryLineChange>[]>(() => {
    const side = (tonnes: number | null, key: string) => (tonnes === null ? key : fmt.number(tonnes, 0));
    const why = ({ parts, words_changed }: InventoryLineChange) =>
      parts.map(({ cause, change_t }) => t(`inventory-cause-${cause}`, { amount: signed(change_t, fmt) })).join("; ") ||
      (words_changed ? t("inventory-words-changed") : "");
    return [
      { key: "line", label: t("inventory-line"), cell: ({ line }) => line, width: 84 },
      { key: "before", label: t("inventory-before"), unit: "t CO2e", align: "end", cell: (row) => side(row.before_t, row.before_key) },
      { key: "after", label: t("inventory-after"), unit: "t CO2e", align: "end", cell: (row) => side(row.after_t, row.after_key) },
      {
        key: "change",
        label: t("inventory-change"),
        align: "end",
        cell: ({ change_t }) => signed(change_t, fmt),
        value: ({ change_t }) => Math.abs(change_t),
      },
      { key: "why", label: t("inventory-why"), cell: why, width: 360 },
    ];
  }, [t, fmt]);
  if (change.error) return <ProblemNote problem={change.error} retry={() => void change.refetch()} />;
  if (!change.data) return <Loading height={200} />;
  const { lines, significant, threshold } = change.data;
  return (
    <Section id="changes" title={t("inventory-changes")}>
      <p>{t(significant ? "inventory-changes-significant" : "inventory-changes-minor", { threshold: fmt.percent(threshold) })}</p>
      {lines.length > 0 ? (
        <DataTable columns={columns} label={t("inventory-changes")} rowKey={({ line }) => line} rows={lines} />
      ) : (
        <p>{t("inventory-changes-none")}</p>
      )}
    </Section>
  );
}
