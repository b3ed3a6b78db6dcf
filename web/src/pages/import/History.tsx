import { useMemo } from "react";
import type { Job } from "../../api/types";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords, type Words } from "../../words";
import styles from "./History.module.css";
import { totals } from "./totals";
import type { Import } from "./use-import";

/** What was done lately, as far as the server remembers its jobs; each can be opened again. */
export function History({ files }: { files: Import }) {
  const words = useWords();
  const { t } = words;
  const { open } = files;
  const columns = useMemo(() => columnsOf(words, open), [words, open]);
  if (files.jobs.length === 0) return null;
  return (
    <Section title={t("import-history-title")}>
      <DataTable
        label={t("import-history-title")}
        columns={columns}
        rows={files.jobs}
        rowKey={(job) => job.id}
        height={320}
        cards={(job) => <JobCard job={job} columns={columns} />}
      />
    </Section>
  );
}

/** What a job was: a look, an import, a calculation. */
const workOf = (job: Job): string => (job.kind === "run" ? "run" : job.import?.dry_run ? "look" : "import");

function outcomeOf(job: Job, { t }: Words): string {
  const state = t(`import-history-state-${job.state}`);
  if (job.state !== "done" || !job.import) return state;
  return `${state} · ${t("import-history-rows", { count: totals(job.import).accepted })}`;
}

function columnsOf(words: Words, open: (job: Job) => void): Column<Job>[] {
  const { t, fmt } = words;
  return [
    { key: "when", label: t("import-history-when"), width: 210, value: (job) => job.started_at, cell: (job) => fmt.dateTime(job.started_at) },
    { key: "work", label: t("import-history-work"), width: 140, value: workOf, cell: (job) => t(`import-history-${workOf(job)}`) },
    {
      key: "files",
      label: t("import-history-files"),
      width: 260,
      cell: (job) => job.import?.files.map((file) => file.name).join(", ") ?? fmt.number(null),
    },
    { key: "who", label: t("import-history-who"), width: 150, value: (job) => job.by, cell: (job) => job.by },
    { key: "state", label: t("import-history-state"), width: 200, value: (job) => job.state, cell: (job) => outcomeOf(job, words) },
    {
      key: "open",
      label: t("import-history-details"),
      width: 110,
      cell: (job) => (
        <Button small kind="plain" onPress={() => open(job)}>
          {t("import-history-open")}
        </Button>
      ),
    },
  ];
}

function JobCard({ job, columns }: { job: Job; columns: readonly Column<Job>[] }) {
  return (
    <div className={styles.card}>
      {columns.map((column) => (
        <div key={column.key}>{column.cell(job)}</div>
      ))}
    </div>
  );
}
