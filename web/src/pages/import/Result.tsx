import { useSession } from "../../api/queries";
import type { Job } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { Button } from "../../parts/Button";
import { LinkButton } from "../../parts/LinkButton";
import { useWords } from "../../words";
import { FileCard } from "./FileCard";
import styles from "./ImportPage.module.css";
import { totals } from "./totals";
import type { Import } from "./use-import";

/** What came of the work, and the next step. */
export function Result({ files, job }: { files: Import; job: Job }) {
  const { t } = useWords();
  const mayRun = useSession().data?.person?.may.includes("run") ?? false;
  if (job.kind === "run") {
    return (
      <div className={styles.done} role="status">
        <h2>{t("import-run-done-title")}</h2>
        <Answer sentences={[t("import-run-done", { run: job.run })]} />
        <div className={styles.actions}>
          <LinkButton kind="primary" href="/">
            {t("import-to-home")}
          </LinkButton>
          <Button onPress={files.startOver}>{t("import-more")}</Button>
        </div>
      </div>
    );
  }
  const report = job.import;
  if (!report) return null;
  return (
    <div className={styles.done}>
      <h2>{t("import-done-title")}</h2>
      <Answer sentences={[t("import-done-answer", { accepted: totals(report).accepted }), t("import-done-next")]} />
      <div className={styles.actions}>
        {mayRun && (
          <Button kind="primary" busy={files.busy} onPress={files.calculate}>
            {t("import-calculate")}
          </Button>
        )}
        <Button onPress={files.startOver}>{t("import-more")}</Button>
        <LinkButton href="/findings">{t("import-to-findings")}</LinkButton>
      </div>
      {!mayRun && <p className={styles.note}>{t("import-calculate-not-allowed")}</p>}
      <div className={styles.files}>
        {report.files.map((file, at) => (
          <FileCard key={`${at} ${file.name}`} file={file} />
        ))}
      </div>
    </div>
  );
}
