import { useMemo } from "react";
import type { PlanPage, PlanProject } from "../../api/types";
import { RangeBar } from "../../charts/RangeBar";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import styles from "./PlanTables.module.css";
import { payback } from "./plan-figures";

/** The list of the plan: what comes first, what it brings, and why here. */
export function PlanProjects({ plan }: { plan: PlanPage }) {
  const { t, fmt } = useWords();
  const { projects, totals } = plan;
  const columns = useMemo<Column<PlanProject>[]>(() => {
    const largest = (of: (project: PlanProject) => number) => Math.max(0, ...projects.map(of));
    const tonnes = largest((project) => project.emissions_t.p90);
    const money = largest((project) => project.capex.p90);
    return [
      {
        key: "facility",
        label: t("plan-column-facility"),
        width: 196,
        cell: (project) => (
          <span className={styles.facility}>
            <span className={styles.rank}>{project.rank}</span>
            <span>
              {nameOf(project)}
              <span className={styles.measures}>{project.names.join(", ")}</span>
            </span>
          </span>
        ),
        value: (project) => project.rank,
      },
      {
        key: "emissions",
        label: t("plan-column-emissions"),
        width: 146,
        cell: ({ emissions_t: q }) => <RangeBar range={q} largest={tonnes} text={fmt.range(q, fmt.emissions)} />,
        value: (project) => project.emissions_t.p50,
      },
      {
        key: "capex",
        label: t("plan-column-capex"),
        width: 170,
        cell: ({ capex: q }) => <RangeBar range={q} largest={money} text={fmt.range(q, fmt.money)} />,
        value: (project) => project.capex.p50,
      },
      {
        key: "year",
        label: t("plan-column-year"),
        width: 60,
        align: "end",
        cell: (project) => project.year,
        value: (project) => project.year,
      },
      {
        key: "reason",
        label: t("plan-column-reason"),
        width: 118,
        cell: (project) => (
          <>
            {project.reason_name}
            <span className={styles.payback}>
              {t("plan-column-payback")}: {payback(project.simple_payback_years, { t })}
            </span>
          </>
        ),
        value: (project) => project.simple_payback_years,
      },
    ];
  }, [projects, t, fmt]);
  return (
    <Section
      title={t("plan-projects")}
      aside={
        projects.length < totals.projects &&
        t("plan-projects-shown", { shown: projects.length, count: totals.projects })
      }
    >
      {projects.length === 0 ? (
        <p>{t("plan-projects-none")}</p>
      ) : (
        <>
          <DataTable
            label={t("plan-projects")}
            columns={columns}
            rows={projects}
            rowKey={projectKey}
            rowHref={projectHref}
            sort={{ key: "facility", descending: false }}
            height="78vh"
            cards={(project) => (
              <div className={styles.card}>
                <strong>
                  {project.rank}. {nameOf(project)}
                </strong>
                <span>{project.names.join(", ")}</span>
                <span className={styles.quiet}>
                  {fmt.range(project.emissions_t, fmt.emissions)} · {fmt.range(project.capex, fmt.money)} · {project.year}
                </span>
                <span className={styles.quiet}>{project.reason_name}</span>
              </div>
            )}
          />
          <p className={styles.note}>{t("plan-projects-lead")}</p>
        </>
      )}
    </Section>
  );
}

/** A facility may come twice, when more is done there later. */
const projectKey = (project: PlanProject) => `${String(project.rank)}-${project.facility_id}`;
/** A facility that is gone since the run has no name any more. */
const nameOf = (project: PlanProject) => project.facility_name || project.facility_id;
const projectHref = (project: PlanProject) => `/facility/${encodeURIComponent(project.facility_id)}`;
