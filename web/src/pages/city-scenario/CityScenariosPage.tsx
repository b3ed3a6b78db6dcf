import { useState } from "react";
import { useCityScenarios, useSession } from "../../api/queries";
import { AppLink } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { EmptyState } from "../../parts/EmptyState";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { NewScenario } from "./NewScenario";
import { ScenarioKinds } from "./ScenarioKinds";
import styles from "./CityScenario.module.css";

/** The scenarios of the city that people wrote, and how to begin one. */
export default function CityScenariosPage() {
  const { t, fmt } = useWords();
  const scenarios = useCityScenarios();
  const mayWrite = useSession().data?.person?.may.includes("run") ?? false;
  const [making, setMaking] = useState(false);
  const begin = mayWrite && (
    <Button kind="primary" onPress={() => setMaking(true)}>
      {t("cs-new")}
    </Button>
  );
  return (
    <Page title={t("scenario-title")} question={t("cs-list-question")} actions={begin}>
      <ScenarioKinds here="city" />
      {scenarios.error && <ProblemNote problem={scenarios.error} retry={() => void scenarios.refetch()} />}
      {!scenarios.data && !scenarios.error && <Loading height={240} />}
      {scenarios.data && scenarios.data.documents.length === 0 && <EmptyState sentence={t("cs-list-empty")} action={begin} />}
      {scenarios.data && scenarios.data.documents.length > 0 && (
        <Section title={t("cs-list")}>
          <ul className={styles.list}>
            {scenarios.data.documents.map(({ stamp, inherits }) => (
              <li key={stamp.id} className={styles.item}>
                <span>
                  <AppLink href={`/scenario/city/${stamp.id}`}>{stamp.title}</AppLink>
                  {inherits && <span className={styles.quiet}> {t("cs-starts-from", { name: inherits })}</span>}
                </span>
                <span className={styles.quiet}>
                  {fmt.dateTime(stamp.at)} {stamp.note}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {scenarios.data && <NewScenario open={making} list={scenarios.data} onClose={() => setMaking(false)} />}
    </Page>
  );
}
