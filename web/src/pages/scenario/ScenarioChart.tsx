import type { ScenarioPage } from "../../api/types";
import { PathChart } from "../../charts/PathChart";
import { WedgeChart } from "../../charts/WedgeChart";
import { visibleWedges } from "../../charts/wedge-option";
import { Section } from "../../parts/Section";
import { Tabs } from "../../parts/Tabs";
import { useWords } from "../../words";
import { scopeInSentence } from "./scope";
import { useParam } from "./use-param";
import styles from "./ScenarioPage.module.css";

/** The path with its band, or the wedges between business as usual and the plan. */
export function ScenarioChart({ scenario }: { scenario: ScenarioPage }) {
  const { t } = useWords();
  const [view, setView] = useParam("view");
  const scope = scopeInSentence(scenario.scope, t);
  const wedges = visibleWedges(scenario.wedges);
  return (
    <Section title={t("scenario-years")}>
      <Tabs
        label={t("scenario-view")}
        selected={view === "wedges" ? "wedges" : "path"}
        onSelect={(next) => setView(next === "path" ? undefined : next)}
        tabs={[
          {
            id: "path",
            label: t("scenario-view-path"),
            content: (
              <>
                <PathChart
                  path={scenario.path}
                  title={t("scenario-path", { scope })}
                  scope={scope}
                  filename={`path-${scenario.scope.replace(":", "-")}`}
                  height={400}
                />
                <p className={styles.note}>{t("scenario-path-note")}</p>
              </>
            ),
          },
          {
            id: "wedges",
            label: t("scenario-view-wedges"),
            content:
              wedges.length > 0 ? (
                <>
                  <WedgeChart
                    path={scenario.path}
                    wedges={wedges}
                    title={t("scenario-wedges", { scope })}
                    filename={`wedges-${scenario.scope.replace(":", "-")}`}
                    height={400}
                  />
                  <p className={styles.note}>{scenario.wedges_note}</p>
                </>
              ) : (
                <p>{t("scenario-wedges-none", { scope })}</p>
              ),
          },
        ]}
      />
    </Section>
  );
}
