import { useCity, useHome, useSession } from "../../api/queries";
import { ApiProblem } from "../../api/problem";
import type { Home } from "../../api/types";
import { PathChart } from "../../charts/PathChart";
import { Answer } from "../../parts/Answer";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { ReadingRow } from "../../parts/ReadingRow";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { useYear } from "../../shell/use-year";
import { Composition } from "./Composition";
import { Figures } from "./Figures";
import { Foundations } from "./Foundations";
import styles from "./HomePage.module.css";
import { byScope, homeAnswer } from "./home-words";
import { Inbox } from "./Inbox";
import { LatestReport } from "./LatestReport";

/** Where do we stand, and what needs us today? */
export default function HomePage() {
  const { t } = useWords();
  const { data: city } = useCity();
  const home = useHome(useYear());
  const empty = home.error instanceof ApiProblem && home.error.code === "nothing-imported";
  return (
    <Page title={city?.name ?? t("home-title")} question={t("home-question")}>
      {empty || home.data?.facilities === 0 ? (
        <EmptyCity />
      ) : home.data ? (
        <TheCity home={home.data} />
      ) : home.error ? (
        <ProblemNote problem={home.error} retry={() => void home.refetch()} />
      ) : (
        <Loading height={480} />
      )}
    </Page>
  );
}

function EmptyCity() {
  const { t } = useWords();
  const mayImport = useSession().data?.person?.may.includes("import") ?? false;
  return (
    <EmptyState
      sentence={t("home-empty")}
      action={
        mayImport && (
          <LinkButton kind="primary" icon="import" href="/import">
            {t("home-empty-import")}
          </LinkButton>
        )
      }
    />
  );
}

function TheCity({ home }: { home: Home }) {
  const { t, fmt } = useWords();
  return (
    <>
      <div className={styles.first}>
        <Answer sentences={homeAnswer(home, { t, fmt })} />
        {home.planning_emissions_t !== null && home.planning_emissions_t !== home.emissions_t && (
          <p className={styles.corrected}>
            {t("home-corrected", { planning: fmt.emissions(home.planning_emissions_t) })}
          </p>
        )}
        <Foundations home={home} />
      </div>
      <Section title={t("home-target")}>
        {home.readings.length > 0 ? (
          <div className={styles.readings}>
            {byScope(home.readings).map((readings) => (
              <ReadingRow key={readings[0]?.scope} readings={readings} />
            ))}
          </div>
        ) : (
          <p className={styles.corrected}>{t(home.potential ? "home-target-not-set" : "home-target-none")}</p>
        )}
      </Section>
      <div className={styles.columns}>
        {home.path && (
          <div className={styles.path}>
            <PathChart
              path={home.path}
              title={t("home-path")}
              scope={t("scenario-the-estate")}
              filename="estate-path"
              height={260}
            />
            <LinkButton kind="plain" small href="/scenario">
              {t("home-path-open")}
            </LinkButton>
          </div>
        )}
        <div className={styles.inbox}>
          <Inbox items={home.inbox} />
        </div>
        <div className={styles.report}>
          <LatestReport />
        </div>
      </div>
      <Figures home={home} />
      <Composition home={home} />
    </>
  );
}
