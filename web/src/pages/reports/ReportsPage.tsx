import { useReports } from "../../api/queries";
import { ApiProblem } from "../../api/problem";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { ReportFiles } from "./ReportFiles";
import styles from "./ReportsPage.module.css";

/** What can I hand on? */
export default function ReportsPage() {
  const { t, fmt } = useWords();
  const reports = useReports();
  const none = reports.error instanceof ApiProblem && ["no-run", "nothing-imported"].includes(reports.error.code);
  const runs = reports.data?.runs ?? (none ? [] : undefined);
  // The server may list them in any order; the newest is what one hands on.
  const newest = runs?.toSorted((a, b) => b.run - a.run);
  return (
    <Page title={t("reports-title")} question={t("reports-question")}>
      {newest === undefined ? (
        reports.error ? (
          <ProblemNote problem={reports.error} retry={() => void reports.refetch()} />
        ) : (
          <Loading lines={4} />
        )
      ) : newest.length === 0 ? (
        <EmptyState
          sentence={t("reports-none")}
          action={
            <LinkButton kind="primary" href="/plan">
              {t("reports-none-plan")}
            </LinkButton>
          }
        />
      ) : (
        <>
          <p className={styles.lead}>{t("reports-lead")}</p>
          <div className={styles.runs}>
            {newest.map((run, i) => (
              <Section
                key={run.run}
                title={t("reports-run", { run: run.run, year: fmt.fiscalYear(run.year) })}
                aside={[fmt.dateTime(run.at), i === 0 && t("reports-latest")].filter(Boolean).join(" · ")}
              >
                <ReportFiles run={run} />
              </Section>
            ))}
          </div>
        </>
      )}
    </Page>
  );
}
