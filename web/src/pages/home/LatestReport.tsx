import { useReports, useSession } from "../../api/queries";
import { LinkButton } from "../../parts/LinkButton";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { ReportFiles } from "../reports/ReportFiles";

/** The newest report in three languages, for those who may have it. */
export function LatestReport() {
  const may = useSession().data?.person?.may.includes("report") ?? false;
  return may ? <Newest /> : null;
}

function Newest() {
  const { t } = useWords();
  const reports = useReports();
  const newest = reports.data?.runs.toSorted((a, b) => b.run - a.run)[0];
  if (!newest) return null;
  return (
    <Section
      title={t("home-reports", { run: newest.run })}
      aside={
        <LinkButton kind="plain" small href="/reports">
          {t("home-reports-all")}
        </LinkButton>
      }
    >
      <ReportFiles run={newest} />
    </Section>
  );
}
