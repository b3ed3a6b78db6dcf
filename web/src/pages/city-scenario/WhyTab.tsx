import { useMemo, useState } from "react";
import { useWhyDifferent, type WhyQuestion } from "../../api/queries";
import type { CityPlan, CityScenarioAnswer } from "../../api/types";
import { effectsOption } from "../../charts/effects-option";
import { tonneScale } from "../../charts/tonnes";
import { useChartColours } from "../../charts/use-chart-colours";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
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
  const colours = useChartColours();
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
  const effects = useMemo(
    () => (why.data?.effects ?? []).map(({ factor, emissions_t }) => ({ name: t(`cs-factor-${factor}`), emissions_t })),
    [why.data, t],
  );
  const scale = useMemo(() => tonneScale(effects.map(({ emissions_t }) => emissions_t)), [effects]);
  const option = useMemo(
    () =>
      effectsOption(
        effects,
        { unit: t(scale.word), divide: scale.tonnes, number: (value) => fmt.number(value), amount: fmt.emissions },
        colours,
      ),
    [effects, scale, colours, t, fmt],
  );
  const sentence = t("cs-why-sentence", { from: fmt.emissions(why.data?.from_t), to: fmt.emissions(why.data?.to_t) });
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
            sentence={sentence}
            showSentence
            table={table}
            filename={`why-${answer.id}`}
          >
            <EChart option={option} height={64 + 40 * effects.length} sentence={sentence} />
          </ChartFrame>
        </Section>
      )}
    </div>
  );
}
