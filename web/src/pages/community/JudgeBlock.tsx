import { useId, useState } from "react";
import { useJudgeBlock } from "../../api/actions";
import type { BlockChanges, BlockJudgement, JudgedYear, YearTable } from "../../api/types";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { NumberField } from "../../parts/NumberField";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { limitName, limitValue } from "./block-answer";
import { BlockJob, useStarted } from "./BlockJob";
import styles from "./Community.module.css";

/** Are the sizes that are best in one year good in others? */
export function JudgeBlock({ id, changes, mayRun }: { id: string; changes: BlockChanges; mayRun: boolean }) {
  const { t } = useWords();
  const input = useId();
  const [tables, setTables] = useState<YearTable[]>([]);
  const [load, setLoad] = useState<number | null>(110);
  const [sun, setSun] = useState<number | null>(90);
  const start = useJudgeBlock();
  const { job, begin } = useStarted();
  const take = async (files: FileList | null) =>
    setTables(await Promise.all([...(files ?? [])].map(async (file) => ({ name: file.name, text: await file.text() }))));
  const run = () => {
    const stated =
      load !== null && sun !== null
        ? { name: t("community-judge-stated", { load, sun }), load_factor: load / 100, sun_factor: sun / 100 }
        : null;
    start.mutate({ id, body: { changes, tables, stated } }, { onSuccess: begin });
  };
  return (
    <Section title={t("community-judge")}>
      <div className={styles.stack}>
        <p className={styles.note}>{t("community-judge-explained")}</p>
        {mayRun ? (
          <>
            <div className={styles.fields}>
              <NumberField label={t("community-judge-load")} unit="%" value={load} onChange={setLoad} min={0} max={500} decimals={0} step={5} optional />
              <NumberField label={t("community-judge-sun")} unit="%" value={sun} onChange={setSun} min={0} max={500} decimals={0} step={5} optional />
              <div className={styles.card}>
                <label htmlFor={input}>{t("community-judge-tables")}</label>
                <input id={input} type="file" accept=".csv,text/csv" multiple onChange={(event) => void take(event.target.files)} />
                <span className={styles.note}>{t("community-judge-columns")}</span>
              </div>
            </div>
            <div className={styles.actions}>
              <Button
                icon="chart"
                busy={start.isPending || job?.state === "running"}
                disabled={tables.length === 0 && (load === null || sun === null)}
                onPress={run}
              >
                {t("community-judge-start")}
              </Button>
            </div>
          </>
        ) : (
          <p className={styles.note}>{t("community-job-no-right")}</p>
        )}
        {start.error && <ProblemNote problem={start.error} />}
        <BlockJob job={job} />
        {job?.judgement && <Judged judgement={job.judgement} />}
      </div>
    </Section>
  );
}

function Judged({ judgement: { unit, years } }: { judgement: BlockJudgement }) {
  const { t, fmt } = useWords();
  const money = fmt.moneyIn(unit);
  const said = (value: number | null) => (value === null ? fmt.number(null) : money(value));
  const share = (value: number | null) => (value === null ? fmt.number(null) : fmt.percent(value));
  const cost = (year: JudgedYear) => (year.possible ? said(year.cost) : t("community-judge-impossible"));
  const columns: Column<JudgedYear>[] = [
    { key: "year", label: t("community-judge-year"), width: 260, cell: (at) => nameOf(at, years, t) },
    { key: "cost", label: t("community-judge-cost"), align: "end", cell: cost },
    { key: "best", label: t("community-judge-best"), align: "end", cell: (at) => said(at.best_cost) },
    { key: "regret", label: t("community-judge-regret"), align: "end", cell: (at) => share(at.regret_share) },
    { key: "local", label: t("community-figure-local"), align: "end", cell: (at) => share(at.local_share) },
  ];
  return (
    <>
      <DataTable
        label={t("community-judge")}
        columns={columns}
        rows={years}
        rowKey={({ year }) => year}
        cards={(at) => (
          <div className={styles.card}>
            <strong>{nameOf(at, years, t)}</strong>
            <span>
              {cost(at)}
              {at.regret_share !== null && ` · ${t("community-judge-regret")}: ${share(at.regret_share)}`}
            </span>
          </div>
        )}
      />
      {years
        .filter(({ possible }) => !possible)
        .flatMap((at) => at.limits.slice(0, 1).map((limit) => ({ at, limit })))
        .map(({ at, limit }) => (
          <p key={at.year}>
            {t("community-judge-in-the-way", {
              year: at.year,
              limit: limitName(limit, t),
              asked: limitValue(limit, limit.asked, { t, fmt }),
              needed: limitValue(limit, limit.needed, { t, fmt }),
            })}
          </p>
        ))}
    </>
  );
}

/** The first year is the block's own. */
const nameOf = (at: JudgedYear, years: readonly JudgedYear[], t: (key: string) => string) =>
  at === years[0] ? t("community-judge-own") : at.year;
