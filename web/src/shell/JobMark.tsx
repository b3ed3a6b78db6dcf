import { useJobs } from "../api/jobs";
import type { Capability } from "../api/types";
import { AppLink } from "../parts/AppLink";
import { useWords } from "../words";
import styles from "./JobMark.module.css";

/** Work that is under way, wherever one is; it leads to the page that shows it whole. */
export function JobMark({ may }: { may: readonly Capability[] }) {
  const { t, fmt } = useWords();
  const { data } = useJobs(may.includes("import") || may.includes("run"));
  const job = data?.jobs.find(({ state }) => state === "running");
  if (!job) return null;
  const share = job.total > 0 ? job.done / job.total : 0;
  const name = job.stage_name || t(`shell-job-${job.kind}`);
  return (
    <AppLink
      aria-label={t("shell-job", { name, percent: fmt.percent(share, 0) })}
      className={styles.job}
      href={job.kind === "import" || job.kind === "run" ? `/import?job=${encodeURIComponent(job.id)}` : "/community"}
      title={name}
    >
      <svg aria-hidden="true" className={styles.ring} height="16" viewBox="0 0 16 16" width="16">
        <circle cx="8" cy="8" fill="none" r="6" stroke="currentColor" strokeOpacity="0.25" strokeWidth="3" />
        <circle cx="8" cy="8" fill="none" pathLength="1" r="6" stroke="currentColor" strokeDasharray={`${share} 1`} strokeWidth="3" />
      </svg>
      <span className={styles.name}>{name}</span>
      <span>{fmt.percent(share, 0)}</span>
    </AppLink>
  );
}
