import type { BlockLimit } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { limitName, limitValue } from "./block-answer";
import styles from "./Community.module.css";

/** Not possible: which limits stand in the way, and the least of each alone that would do. */
export function InTheWay({ limits }: { limits: readonly BlockLimit[] }) {
  const { t, fmt } = useWords();
  const columns: Column<BlockLimit>[] = [
    { key: "limit", label: t("community-column-limit"), cell: (at) => limitName(at, t), width: 280 },
    { key: "asked", label: t("community-column-asked"), cell: (at) => limitValue(at, at.asked, { t, fmt }), align: "end" },
    { key: "needed", label: t("community-column-needed"), cell: (at) => limitValue(at, at.needed, { t, fmt }), align: "end" },
  ];
  const card = (at: BlockLimit) => (
    <div className={styles.card}>
      <strong>{limitName(at, t)}</strong>
      <span>
        {t("community-column-asked")}: {limitValue(at, at.asked, { t, fmt })}
      </span>
      <span>
        {t("community-column-needed")}: {limitValue(at, at.needed, { t, fmt })}
      </span>
    </div>
  );
  return (
    <Section title={t("community-in-the-way")}>
      <p className={styles.note}>{t("community-in-the-way-explained")}</p>
      {limits.length > 0 && (
        <DataTable label={t("community-in-the-way")} columns={columns} rows={limits} rowKey={({ limit }) => limit} cards={card} />
      )}
    </Section>
  );
}
