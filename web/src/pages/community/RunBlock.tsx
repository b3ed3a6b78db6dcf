import { useState } from "react";
import { useOperateBlock } from "../../api/actions";
import { BASE } from "../../api/client";
import type { BlockChanges, BlockRun, KnownAhead } from "../../api/types";
import { Button } from "../../parts/Button";
import { DataTable } from "../../parts/DataTable";
import { FigureValue } from "../../parts/FigureValue";
import { LinkButton } from "../../parts/LinkButton";
import { NumberField } from "../../parts/NumberField";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { BlockJob, useStarted } from "./BlockJob";
import styles from "./Community.module.css";

const KNOWN: readonly KnownAhead[] = ["last-week", "yesterday", "perfect"];

/** What of the promised saving is left when the block is run day by day and nobody knows tomorrow? */
export function RunBlock({ id, changes, mayRun }: { id: string; changes: BlockChanges; mayRun: boolean }) {
  const { t } = useWords();
  const [forecast, setForecast] = useState<KnownAhead>("last-week");
  const [days, setDays] = useState<number | null>(2);
  const start = useOperateBlock();
  const { job, begin } = useStarted();
  const run = () =>
    start.mutate({ id, body: { changes, forecast, horizon_days: days ?? 2 } }, { onSuccess: begin });
  return (
    <Section title={t("community-run")}>
      <div className={styles.stack}>
        <p className={styles.note}>{t("community-run-explained")}</p>
        {mayRun ? (
          <div className={styles.fields}>
            <SelectField
              label={t("community-run-known")}
              value={forecast}
              onChange={(known) => setForecast(KNOWN.find((one) => one === known) ?? "last-week")}
              options={KNOWN.map((known) => ({ id: known, label: t(`community-known-${known}`) }))}
            />
            <NumberField label={t("community-run-horizon")} unit={t("community-days")} value={days} onChange={setDays} min={1} max={14} decimals={0} />
          </div>
        ) : (
          <p className={styles.note}>{t("community-job-no-right")}</p>
        )}
        {mayRun && (
          <div className={styles.actions}>
            <Button icon="chart" busy={start.isPending || job?.state === "running"} onPress={run}>
              {t("community-run-start")}
            </Button>
          </div>
        )}
        {start.error && <ProblemNote problem={start.error} />}
        <BlockJob job={job} />
        {job?.operation && <RunResult run={job.operation} job={job.id} />}
      </div>
    </Section>
  );
}

/** Promised beside reached, and the schedule as it was run. */
function RunResult({ run, job }: { run: BlockRun; job: string }) {
  const { t, fmt } = useWords();
  const money = fmt.moneyIn(run.currency);
  // An interior point only comes near to nothing.
  const dearer = run.reached_cost - run.promised_cost;
  const dearerShown = Math.abs(dearer) < 1e-6 * Math.abs(run.promised_cost) ? 0 : dearer;
  const share = run.promised_saving !== null && run.reached_saving !== null && run.promised_saving > 0 ? run.reached_saving / run.promised_saving : null;
  const rows = [
    { key: "grid", cost: run.grid_only_cost, saving: null, peak: null },
    { key: "promised", cost: run.promised_cost, saving: run.promised_saving, peak: run.promised_peak_kw },
    { key: "reached", cost: run.reached_cost, saving: run.reached_saving, peak: run.import_peak_kw },
  ];
  const said = (value: number | null) => (value === null ? fmt.number(null) : money(value));
  const power = (value: number | null) => (value === null ? fmt.number(null) : `${fmt.number(value)}\u00a0kW`);
  return (
    <>
      <div className={styles.figures}>
        <FigureValue label={t("community-run-promised")} value={said(run.promised_saving)} note={t("community-run-promised-note")} />
        <FigureValue
          label={t("community-run-reached")}
          value={said(run.reached_saving)}
          note={share === null ? undefined : t("community-run-share", { share: fmt.percent(share) })}
        />
        <FigureValue label={t("community-run-dearer")} value={money(dearerShown)} note={t("community-run-days", { count: run.days })} />
      </div>
      <DataTable
        label={t("community-run")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "how", label: t("community-run-how"), width: 280, cell: ({ key }) => t(`community-run-row-${key}`) },
          { key: "cost", label: t("community-figure-cost"), align: "end", cell: ({ cost }) => said(cost) },
          { key: "saving", label: t("community-run-saving"), align: "end", cell: ({ saving }) => said(saving) },
          { key: "peak", label: t("community-run-peak"), align: "end", cell: ({ peak }) => power(peak) },
        ]}
        cards={({ key, cost, saving }) => (
          <div className={styles.card}>
            <strong>{t(`community-run-row-${key}`)}</strong>
            <span>
              {said(cost)}
              {saving !== null && ` · ${t("community-run-saving")}: ${money(saving)}`}
            </span>
          </div>
        )}
      />
      <div className={styles.actions}>
        <LinkButton icon="download" download href={`${BASE}/jobs/${encodeURIComponent(job)}/schedule.csv`}>
          {t("community-run-schedule")}
        </LinkButton>
      </div>
    </>
  );
}
