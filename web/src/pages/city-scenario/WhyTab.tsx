import { useState } from "react";
import { useWhyDifferent, type WhyQuestion } from "../../api/queries";
import type { CityPlan, CityScenarioAnswer } from "../../api/types";
import { ChartFrame } from "../../parts/ChartFrame";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { firstDue, planName } from "./words";
import styles from "./CityScenario.module.css";

/** Why two years, or two scenarios, differ: by driver, service, share, intensity and factor. */
export function WhyTab({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t, fmt } = useWords();
  const due = firstDue(answer, plan);
  const [question, setQuestion] = useState<WhyQuestion>({
    from_scenario: "bau",
    from_year: answer.years[0] ?? due,
    to_scenario: plan.id,
    to_year: due,
  });
  const why = useWhyDifferent(answer.id, question);
  const scenarios = [{ id: "bau", label: t("cs-bau") }, ...answer.scenarios.map((one) => ({ id: one.id, label: planName(one) }))];
  const years = answer.years.map((one) => ({ id: String(one), label: String(one) }));
  const set = (change: Partial<WhyQuestion>) => setQuestion({ ...question, ...change });
  const name = (factor: string) => t(`cs-factor-${factor}`);
  const table = {
    columns: [
      { key: "cell", label: t("cs-cell") },
      { key: "all", label: t("cs-adds"), unit: "t CO2e" },
      ...(why.data?.effects ?? []).map(({ factor }) => ({ key: factor, label: name(factor), unit: "t CO2e" })),
    ],
    rows: (why.data?.groups ?? []).map((group) => ({
      cell: group.cell,
      all: Math.round(group.emissions_t),
      ...Object.fromEntries(group.effects.map(({ factor, emissions_t }) => [factor, Math.round(emissions_t)])),
    })),
  };
  const largest = Math.max(...(why.data?.effects ?? []).map((one) => Math.abs(one.emissions_t)), 1e-9);
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <SelectField label={t("cs-why-from")} value={question.from_scenario} onChange={(id) => set({ from_scenario: id })} options={scenarios} />
        <SelectField
          label={t("cs-why-from-year")}
          value={String(question.from_year)}
          onChange={(year) => set({ from_year: Number(year) })}
          options={years}
        />
        <SelectField label={t("cs-why-to")} value={question.to_scenario} onChange={(id) => set({ to_scenario: id })} options={scenarios} />
        <SelectField
          label={t("cs-why-to-year")}
          value={String(question.to_year)}
          onChange={(year) => set({ to_year: Number(year) })}
          options={years}
        />
      </div>
      {why.error && <ProblemNote problem={why.error} retry={() => void why.refetch()} />}
      {!why.data && !why.error && <Loading height={240} />}
      {why.data && (
        <Section title={t("cs-why")} aside={t("cs-why-note")}>
          <ChartFrame
            title={t("cs-why-effects")}
            sentence={t("cs-why-sentence", { from: fmt.emissions(why.data.from_t), to: fmt.emissions(why.data.to_t) })}
            showSentence
            table={table}
            filename={`why-${answer.id}`}
          >
            <ul className={styles.list}>
              {why.data.effects.map((one) => (
                <li key={one.factor} className={styles.row}>
                  <span>{name(one.factor)}</span>
                  <span aria-hidden className={styles.share}>
                    <span className={styles.shareFill} style={{ width: `${(100 * Math.abs(one.emissions_t)) / largest}%` }} />
                  </span>
                  <span>{fmt.emissions(one.emissions_t)}</span>
                </li>
              ))}
            </ul>
          </ChartFrame>
        </Section>
      )}
    </div>
  );
}
