import { useSession } from "../../api/queries";
import { Button } from "../../parts/Button";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { ProgressBar } from "../../parts/ProgressBar";
import { useWords } from "../../words";
import { DropZone } from "./DropZone";
import { History } from "./History";
import { ImportJournal } from "./ImportJournal";
import styles from "./ImportPage.module.css";
import { JobStage } from "./JobStage";
import { Preview } from "./Preview";
import { RefusedFiles } from "./RefusedFiles";
import { Result } from "./Result";
import { RightsNote } from "./RightsNote";
import { type Import, useImport } from "./use-import";

/** Did it take my files? */
export default function ImportPage() {
  const { t } = useWords();
  const session = useSession();
  const files = useImport();
  const person = session.data?.person;
  const may = person?.may.includes("import") ?? false;
  // While files are on their way nothing else competes with them.
  const idle = files.job === undefined && files.share === undefined;
  return (
    <Page title={t("import-title")} question={t("import-question")}>
      {person ? <RightsNote person={person} /> : <Loading lines={2} />}
      {files.running && <JobStage files={files} job={files.running} brief />}
      {files.problem && <ProblemNote problem={files.problem} />}
      <RefusedFiles refused={files.refused} />
      {may && <Stage files={files} />}
      {may && idle && <History files={files} />}
      {idle && person?.may.includes("read-journal") && <ImportJournal />}
    </Page>
  );
}

/** The one thing that the files need now. */
function Stage({ files }: { files: Import }) {
  const { t, fmt } = useWords();
  const { job, loadingJob } = files;
  if (files.share !== undefined) {
    return (
      <div className={styles.working}>
        <ProgressBar
          label={t("import-uploading", { files: files.sending, share: fmt.percent(files.share, 0) })}
          value={files.share}
        />
        <Button onPress={files.stopSending}>{t("import-cancel")}</Button>
      </div>
    );
  }
  if (loadingJob) return <Loading lines={6} />;
  if (!job) {
    return (
      <>
        <p className={styles.lead}>{t("import-lead")}</p>
        <DropZone onFiles={(chosen) => void files.send(chosen)} />
      </>
    );
  }
  if (job.state !== "done") return <JobStage files={files} job={job} />;
  if (files.step === "look" && job.import) return <Preview files={files} report={job.import} />;
  return <Result files={files} job={job} />;
}
