import { useMemo } from "react";
import type { CityPlan, CityScenarioAnswer, PathSeries } from "../../api/types";
import { CityPathChart } from "../../charts/CityPathChart";
import { TornadoChart } from "../../charts/TornadoChart";
import { WedgeChart } from "../../charts/WedgeChart";
import { visibleWedges } from "../../charts/wedge-option";
import { Answer } from "../../parts/Answer";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { Closing } from "./Closing";
import { Costs } from "./Costs";
import { PlanAgainstActual } from "./PlanAgainstActual";
import { CityReadings } from "./CityReadings";
import { RollUps } from "./RollUps";
import { cityAnswer, planName, readingWording, wedgeName } from "./words";
import styles from "./CityScenario.module.css";

/** The answer: readings side by side, the path with its band, what closes the gap, who brings what, what is not known, costs. */
export function AnswerTab({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t, fmt } = useWords();
  const name = planName(plan);
  const path = useMemo(
    () => ({
      years: answer.years,
      bau_t: answer.bau_t,
      plan_t: plan.emissions_t,
      band: plan.fan,
      limits: plan.readings.flatMap((one) =>
        one.limit_t === null || one.same_as !== null || one.against === "budget"
          ? []
          : [{ year: one.year, limit_t: one.limit_t, name: readingWording(one, t) }],
      ),
    }),
    [answer, plan, t],
  );
  const wedges = useMemo(
    () => visibleWedges(plan.wedges.map((wedge) => ({ id: wedge.id, name: wedgeName(wedge, t), values_t: wedge.values_t }))),
    [plan, t],
  );
  const instruments = plan.instruments.filter((one) => one.values_t.some((value) => value > 0));
  const last = answer.years.length - 1;
  return (
    <div className={styles.stack}>
      <Answer sentences={cityAnswer(answer, plan, { t, fmt })} />
      <CityReadings readings={plan.readings} />
      <Section title={t("cs-path")}>
        <CityPathChart path={path} title={t("cs-path-of", { name })} filename={`path-${answer.id}-${plan.id}`} />
        <p className={styles.note}>{plan.draws > 0 ? t("cs-path-note", { draws: plan.draws }) : t("cs-path-note-plain")}</p>
      </Section>
      <RollUps answer={answer} plan={plan} />
      <Closing answer={answer} plan={plan} />
      {wedges.length > 0 && (
        <Section title={t("cs-wedges")}>
          <WedgeChart path={pile(answer, plan)} wedges={wedges} title={t("cs-wedges-of", { name })} filename={`wedges-${answer.id}-${plan.id}`} />
          <p className={styles.note}>{t("cs-wedges-note")}</p>
          {instruments.length > 0 && (
            <>
              <p>
                {t("cs-instruments", {
                  year: answer.years[last] ?? 0,
                  saved: fmt.emissions(plan.saved_t[last]),
                  potential: fmt.emissions(plan.potential_t[last]),
                })}
              </p>
              <ul className={styles.list}>
                {instruments.map((one) => (
                  <li key={one.id} className={styles.item}>
                    <span>{one.title || one.id}</span>
                    <span>{fmt.emissions(one.values_t[last])}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      )}
      {plan.tornado.length > 0 && (
        <Section title={t("cs-tornado")}>
          {plan.tornado.map((year) => (
            <TornadoChart
              key={year.year}
              bars={year.bars.map((bar) => ({ name: bar.unknown, low: bar.at_p10_t, high: bar.at_p90_t }))}
              title={t("cs-tornado-of", { year: year.year })}
              filename={`tornado-${answer.id}-${plan.id}-${year.year}`}
            />
          ))}
        </Section>
      )}
      <Costs answer={answer} plan={plan} />
      <PlanAgainstActual plan={plan} />
    </div>
  );
}

/** What the chart of wedges reads of a path. */
function pile(answer: CityScenarioAnswer, plan: CityPlan): PathSeries {
  return {
    years: answer.years,
    bau_t: answer.bau_t,
    grid_t: [],
    plan_t: plan.emissions_t,
    plan_p10_t: [],
    plan_p90_t: [],
    limits: [],
    history: [],
  };
}
