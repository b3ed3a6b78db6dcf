import { useCancelJob } from "../../api/actions";
import { useJob } from "../../api/jobs";
import type { Job } from "../../api/types";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { ProgressBar } from "../../parts/ProgressBar";
import { useWords } from "../../words";
import styles from "./ImportPage.module.css";
import { stepOf, type Import, type Step } from "./use-import";

const HEADLINES: Record<Step, string> = { look: "import-looking", take: "import-taking", run: "import-running" };

/** Work that is under way, or that ended without a result; `brief` beside other things on the page. */
export function JobStage({ files, job: known, brief = false }: { files: Import; job: Job; brief?: boolean }) {
  const { t } = useWords();
  const cancel = useCancelJob();
  const followed = useJob(brief ? known.id : undefined);
  const job = followed.data ?? known;
  const step = brief ? stepOf(undefined, job) : files.step;
  if (job.state === "failed") return <Failed files={files} job={job} step={step} />;
  if (job.state !== "running") {
    return (
      <div className={styles.working} role="status">
        <p>{t(step === "run" ? "import-run-cancelled" : "import-cancelled")}</p>
        <Button onPress={files.startOver}>{t("import-start-over")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.working}>
      <Progress job={job} step={step} />
      <p className={styles.note}>
        {step === "look" && `${t("import-looking-note")} `}
        {t("import-may-leave")}
      </p>
      <div className={styles.actions}>
        <Button busy={cancel.isPending} onPress={() => cancel.mutate(job.id)}>
          {t("import-cancel")}
        </Button>
        {brief && <Button onPress={() => files.open(job)}>{t("import-history-open")}</Button>}
        {!brief && step !== "look" && <Button onPress={files.startOver}>{t("import-start-over")}</Button>}
      </div>
      {cancel.error && <ProblemNote problem={cancel.error} />}
    </div>
  );
}

function Progress({ job, step }: { job: Job; step: Step }) {
  const { t, fmt } = useWords();
  const note = [
    job.stage_name,
    job.remaining_s === null ? null : t("import-remaining", { time: fmt.duration(job.remaining_s) }),
  ]
    .filter(Boolean)
    .join(" · ");
  return <ProgressBar label={t(HEADLINES[step])} value={job.total > 0 ? job.done / job.total : null} note={note} />;
}

/** What went wrong, and the way on: without the file that stopped the others, or with other files. */
function Failed({ files, job, step }: { files: Import; job: Job; step: Step }) {
  const { t } = useWords();
  const { problem } = job;
  const culprit = problem ? files.names.find((name) => problem.error.includes(name)) : undefined;
  const withoutCulprit = culprit === undefined ? undefined : files.without(culprit);
  return (
    <div className={styles.working}>
      <p>{t(step === "look" ? "import-look-failed" : step === "take" ? "import-take-failed" : "import-run-failed")}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.actions}>
        {culprit !== undefined && withoutCulprit && (
          <Button kind="primary" onPress={withoutCulprit}>
            {t("import-without-file", { file: culprit })}
          </Button>
        )}
        <Button onPress={files.startOver}>{t(step === "run" ? "import-more" : "import-choose-again")}</Button>
      </div>
    </div>
  );
}
