import { useEffect, useMemo, useRef, useState } from "react";
import { useImportFields } from "../../api/queries";
import type { FileReport } from "../../api/types";
import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import { ColumnRow } from "./ColumnRow";
import styles from "./ColumnTable.module.css";
import { type ColumnWords, sayColumn, shownColumns, unsayColumn } from "./columns";
import type { AskedColumn } from "./repair";

interface Props {
  columns: FileReport["columns"];
  words: ColumnWords;
  onWords: (words: ColumnWords) => void;
  /** The column that a repair leads to; asked anew with each press. */
  asked: AskedColumn | undefined;
}

/** How the columns of a file are read, each changeable. At first only what is read is shown. */
export function ColumnTable({ columns, words, onWords, asked }: Props) {
  const { t } = useWords();
  const fields = useImportFields().data?.fields ?? [];
  const table = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const rows = useMemo(() => shownColumns(columns, words), [columns, words]);
  const understood = rows.filter((row) => row.field !== null).length;
  const visible = rows.filter((row) => all || row.field !== null || row.changed || row.header === asked?.header);

  useEffect(() => {
    if (asked === undefined) return;
    setOpen(true);
    // The row is only drawn once the table is open.
    const timer = setTimeout(() => {
      const row = [...(table.current?.querySelectorAll<HTMLElement>("[data-header]") ?? [])].find(
        (element) => element.dataset.header === asked.header,
      );
      row?.scrollIntoView({ block: "center" });
      const [field, unit] = row?.querySelectorAll("select") ?? [];
      (asked.repair === "set-unit" ? (unit ?? field) : field)?.focus();
    });
    return () => clearTimeout(timer);
  }, [asked]);

  return (
    <details className={styles.columns} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("import-columns-title")}{" "}
        <span className={styles.quiet}>{t("import-columns-summary", { understood, count: rows.length })}</span>
      </summary>
      <div ref={table}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("import-columns-header")}</th>
              <th scope="col">{t("import-columns-field")}</th>
              <th scope="col">{t("import-columns-unit")}</th>
            </tr>
          </thead>
          <tbody>
            {visible.map((row, at) => (
              <ColumnRow
                key={`${at} ${row.sheet ?? ""} ${row.header}`}
                row={row}
                fields={fields}
                onSay={(field, unit) => onWords(sayColumn(words, { header: row.header, field, unit }))}
                onUndo={() => onWords(unsayColumn(words, row.header))}
              />
            ))}
          </tbody>
        </table>
        {(all || visible.length < rows.length) && (
          <Button small kind="plain" onPress={() => setAll(!all)}>
            {t(all ? "import-columns-fewer" : "import-columns-all", { count: rows.length })}
          </Button>
        )}
      </div>
    </details>
  );
}
