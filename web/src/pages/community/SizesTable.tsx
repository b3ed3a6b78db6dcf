import type { PlannedBlock } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import styles from "./Community.module.css";

type Size = PlannedBlock["sizes"][number];

/** The sizes of the plan, each with what keeps it from being larger or smaller. */
export function SizesTable({ plan }: { plan: PlannedBlock }) {
  const { t, fmt } = useWords();
  const amount = (value: number | null, unit: string) => (value === null ? t("community-no-limit") : `${fmt.number(value)}\u00a0${unit}`);
  const columns: Column<Size>[] = [
    { key: "plant", label: t("community-column-plant"), cell: ({ plant }) => t(`community-plant-${plant}`), width: 180 },
    { key: "size", label: t("community-column-size"), cell: ({ size, unit }) => amount(size, unit), align: "end" },
    { key: "least", label: t("community-column-least"), cell: ({ least, unit }) => amount(least, unit), align: "end" },
    { key: "most", label: t("community-column-most"), cell: ({ most, unit }) => amount(most, unit), align: "end" },
    { key: "bound", label: t("community-column-bound"), cell: ({ bound }) => t(`community-bound-${bound}`), width: 260 },
  ];
  const card = ({ plant, size, unit, bound }: Size) => (
    <div className={styles.card}>
      <strong>
        {t(`community-plant-${plant}`)}: {amount(size, unit)}
      </strong>
      <span>{t(`community-bound-${bound}`)}</span>
    </div>
  );
  return (
    <Section title={t("community-sizes")}>
      <DataTable label={t("community-sizes")} columns={columns} rows={plan.sizes} rowKey={({ plant }) => plant} cards={card} />
    </Section>
  );
}
