import { useState } from "react";
import { useCancelJob } from "../../api/actions";
import { useJob, useJobs } from "../../api/jobs";
import type { Job } from "../../api/types";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { ProgressBar } from "../../parts/ProgressBar";
import { useWords } from "../../words";
import styles from "./Community.module.css";

/** A job that a part of the page started, followed until it ends. */
export function useStarted(): { job: Job | undefined; begin: (job: Job) => void } {
  const [id, setId] = useState<string>();
  const { data } = useJob(id);
  // The mark in the head is told of it by the list.
  const jobs = useJobs();
  return {
    job: data,
    begin: (started) => {
      setId(started.id);
      void jobs.refetch();
    },
  };
}

/** How far a job is, with the button that ends it; or why it ended without a result. */
export function BlockJob({ job }: { job: Job | undefined }) {
  const { t, fmt } = useWords();
  const cancel = useCancelJob();
  if (!job) return null;
  if (job.state === "failed" && job.problem) return <ProblemNote problem={job.problem} />;
  if (job.state === "cancelled") return <p role="status">{t("community-job-cancelled")}</p>;
  if (job.state !== "running") return null;
  return (
    <div className={styles.form}>
      <ProgressBar
        label={job.stage_name}
        value={job.total > 1 ? job.done / job.total : null}
        note={job.total > 1 ? `${fmt.number(job.done, 0)} / ${fmt.number(job.total, 0)}` : undefined}
      />
      <div>
        <Button busy={cancel.isPending} icon="close" onPress={() => cancel.mutate(job.id)}>
          {t("community-job-cancel")}
        </Button>
      </div>
    </div>
  );
}
