import { useState } from "react";
import { useCancelJob, useStartRun } from "../../api/actions";
import { useJob, useJobs } from "../../api/jobs";
import { useSession } from "../../api/queries";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { LinkButton } from "../../parts/LinkButton";
import { ProblemNote } from "../../parts/ProblemNote";
import { ProgressBar } from "../../parts/ProgressBar";
import { useWords } from "../../words";
import styles from "./AdoptPlan.module.css";

/** Whether the person may have the chain calculated. */
export function useMayRun(): boolean {
  return useSession().data?.person?.may.includes("run") ?? false;
}

/** The run that is being calculated now, whoever started it. */
function useRunUnderWay(): string | undefined {
  return useJobs().data?.jobs.find((job) => job.kind === "run" && job.state === "running")?.id;
}

type AdoptProps = {
  budget: number;
  /** The budget stays; the data have changed since it was calculated. */
  again: boolean;
  onStarted: (job: string) => void;
};

/** The button that makes a budget the city's: asks once, because it takes minutes and changes what all others see. */
export function AdoptButton({ budget, again, onStarted }: AdoptProps) {
  const { t, fmt } = useWords();
  const [asking, setAsking] = useState(false);
  const start = useStartRun();
  const running = useRunUnderWay();
  return (
    <>
      <Button kind="primary" disabled={running !== undefined} onPress={() => setAsking(true)}>
        {t(again ? "plan-again" : "plan-adopt")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(again ? "plan-again-title" : "plan-adopt-title", { budget: fmt.money(budget) })}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t("plan-adopt-cancel")}</Button>
            <Button
              kind="primary"
              busy={start.isPending}
              onPress={() =>
                start.mutate(
                  { yearly_budget: budget },
                  {
                    onSuccess: (job) => {
                      setAsking(false);
                      onStarted(job.id);
                    },
                  },
                )
              }
            >
              {t("plan-adopt-start")}
            </Button>
          </>
        }
      >
        <p>{t("plan-adopt-text")}</p>
        {start.error && <ProblemNote problem={start.error} />}
      </Dialog>
    </>
  );
}

/** A run under way, wherever it was started: it may be left and found again. */
export function RunProgress({ job: started }: { job: string | undefined }) {
  const { t, fmt } = useWords();
  const running = useRunUnderWay();
  const { data: job } = useJob(started ?? running);
  const cancel = useCancelJob();
  if (!job || job.kind !== "run") return null;
  if (job.state === "failed") return job.problem && <ProblemNote problem={job.problem} />;
  if (job.state !== "running") {
    return (
      <p className={styles.done} role="status">
        {job.state === "done" ? t("plan-adopt-done", { run: job.run }) : t("plan-adopt-cancelled")}{" "}
        {job.state === "done" && (
          <LinkButton small href="/reports">
            {t("plan-adopt-reports")}
          </LinkButton>
        )}
      </p>
    );
  }
  const note =
    job.remaining_s === null
      ? job.stage_name
      : t("plan-adopt-rest", { stage: job.stage_name, rest: fmt.duration(job.remaining_s) });
  return (
    <div className={styles.running}>
      <ProgressBar label={t("plan-adopt-running")} value={job.total > 0 ? job.done / job.total : null} note={note} />
      <Button small busy={cancel.isPending} onPress={() => cancel.mutate(job.id)}>
        {t("plan-adopt-stop")}
      </Button>
    </div>
  );
}
