import { useId, useState } from "react";
import type { FileReport, FindingRow } from "../../api/types";
import { Button } from "../../parts/Button";
import { FindingKinds } from "../findings/FindingKinds";
import { useWords } from "../../words";
import { ColumnTable } from "./ColumnTable";
import styles from "./FileCard.module.css";
import { type AskedColumn, repairFor } from "./repair";
import type { Import } from "./use-import";

/** One file: what it is, what it brings, what was not taken and why, and how its columns were understood. */
export function FileCard({ file, files }: { file: FileReport; files?: Import }) {
  const { t } = useWords();
  const id = useId();
  const [asked, setAsked] = useState<AskedColumn>();
  const shown = file.findings.length;
  const headers = file.columns.map((column) => column.header);
  const repair = (finding: FindingRow) => {
    const found = files && repairFor(finding, headers);
    return found ? (
      <Button small onPress={() => setAsked({ ...found })}>
        {t(`import-repair-${found.repair}`, { column: found.header })}
      </Button>
    ) : null;
  };
  return (
    <article className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id}>{file.name}</h3>
        <span className={styles.kind}>{file.kind_name}</span>
      </header>
      <Counts file={file} />
      {shown > 0 && (
        <section className={styles.part}>
          <h4>{t("import-findings-title")}</h4>
          {file.finding_count > shown && (
            <p className={styles.quiet}>{t("import-findings-first", { shown, total: file.finding_count })}</p>
          )}
          <FindingKinds findings={file.findings} action={repair} />
        </section>
      )}
      {files && file.columns.length > 0 && (
        <ColumnTable columns={file.columns} words={files.words} onWords={files.setWords} asked={asked} />
      )}
    </article>
  );
}

/** How many rows, and what they tell of. */
function Counts({ file }: { file: FileReport }) {
  const { t, fmt } = useWords();
  const rows: [string, number][] = [
    ["rows", file.rows_read],
    ["accepted", file.accepted],
    ["unchanged", file.unchanged],
    ["rejected", file.rejected],
  ];
  const contents = (["facilities", "accounts", "meters", "bills", "readings"] as const)
    .map((what) => [what, file[what]] as const)
    .filter(([, count]) => count > 0);
  return (
    <dl className={styles.counts}>
      {[...rows, ...contents].map(([what, count]) => (
        <div key={what} data-what={what} data-some={count > 0 || undefined}>
          <dt>{t(`import-count-${what}`)}</dt>
          <dd>{fmt.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
