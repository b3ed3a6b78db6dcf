import type { ImportReport } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import { FileCard } from "./FileCard";
import styles from "./ImportPage.module.css";
import { totals } from "./totals";
import type { Import } from "./use-import";

/** What would be taken, file by file, before anything is. */
export function Preview({ files, report }: { files: Import; report: ImportReport }) {
  const { t } = useWords();
  const { accepted, unchanged, rejected } = totals(report);
  const sentence = t("import-preview-answer", { files: report.files.length, accepted, unchanged, rejected });
  return (
    <div className={styles.done}>
      <h2>{t("import-preview-title")}</h2>
      <Answer sentences={[sentence]} />
      {accepted === 0 && <p>{t("import-nothing-new")}</p>}
      <div className={styles.actions}>
        {accepted > 0 && !files.changed && (
          <Button kind="primary" busy={files.busy} onPress={files.take}>
            {t(rejected > 0 ? "import-take-in-partly" : "import-take-in")}
          </Button>
        )}
        <Button onPress={files.startOver}>{t("import-start-over")}</Button>
      </div>
      <div className={styles.files}>
        {report.files.map((file, at) => (
          <FileCard key={`${at} ${file.name}`} file={file} files={files} />
        ))}
      </div>
      {files.changed && (
        // Stays in sight: a change further down is only seen after another look.
        <div className={styles.pending} role="status">
          <span>{t("import-preview-changed", { count: files.words.size })}</span>
          <Button kind="primary" busy={files.busy} onPress={files.look}>
            {t("import-look-again")}
          </Button>
        </div>
      )}
    </div>
  );
}
