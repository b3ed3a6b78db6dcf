import { useMemo, useState } from "react";
import type { InventoryLine, InventoryPage } from "../../api/types";
import { Checkbox } from "../../parts/Checkbox";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import styles from "./InventoryLines.module.css";
import { keyInWords, subsectorKey } from "./line-words";

/** The inventory line by line: amounts, notation keys, what counts where. */
export function InventoryLines({ page, onOpen }: { page: InventoryPage; onOpen: (line: string) => void }) {
  const { t, fmt } = useWords();
  const [onlyGiven, setOnlyGiven] = useState(false);
  const rows = onlyGiven ? page.lines.filter(({ tonnes, key }) => tonnes !== null || key !== "") : page.lines;
  const columns = useMemo<Column<InventoryLine>[]>(
    () => [
      {
        key: "line",
        label: t("inventory-line"),
        cell: ({ line }) => (
          <button className={styles.line} onClick={() => onOpen(line)} type="button">
            {line}
          </button>
        ),
        width: 84,
      },
      {
        key: "source",
        label: t("inventory-source"),
        cell: ({ subsector }) => t(subsectorKey(subsector)),
        value: ({ subsector }) => t(subsectorKey(subsector)),
        width: 280,
      },
      { key: "scope", label: t("inventory-scope"), cell: ({ scope }) => scope, value: ({ scope }) => scope, width: 80 },
      {
        key: "amount",
        label: t("inventory-amount"),
        unit: "t CO2e",
        align: "end",
        cell: ({ tonnes }) => (tonnes === null ? "" : fmt.number(tonnes, 0)),
        value: ({ tonnes }) => tonnes,
        width: 130,
      },
      { key: "key", label: t("inventory-key"), cell: (row) => keyInWords(row.key, t), value: ({ key }) => key, width: 210 },
      {
        key: "counted",
        label: t("inventory-counted"),
        cell: ({ counted_in }) =>
          counted_in.length > 0
            ? counted_in
                .filter((total) => total !== "basic_plus_s3" || counted_in.length === 1)
                .map((total) => t(`inventory-total-${total}`))
                .join(", ")
            : t("inventory-counted-nowhere"),
        width: 200,
      },
      {
        key: "grades",
        label: t("inventory-grades"),
        cell: ({ activity_quality, factor_quality }) => [activity_quality, factor_quality].filter(Boolean).join(" / "),
        width: 90,
      },
    ],
    [t, fmt, onOpen],
  );
  return (
    <Section
      aside={
        <Checkbox checked={onlyGiven} onChange={setOnlyGiven}>
          {t("inventory-lines-given")}
        </Checkbox>
      }
      id="lines"
      title={t("inventory-lines")}
    >
      <DataTable
        cards={(row) => (
          <button className={styles.card} onClick={() => onOpen(row.line)} type="button">
            <span>
              {row.line} {t(subsectorKey(row.subsector))} · {t(`inventory-scope-${row.scope}`)}
            </span>
            <strong>{row.tonnes === null ? keyInWords(row.key, t) : fmt.emissions(row.tonnes)}</strong>
          </button>
        )}
        columns={columns}
        height="min(72vh, 760px)"
        label={t("inventory-lines")}
        rowKey={({ line }) => line}
        rows={rows}
      />
    </Section>
  );
}
