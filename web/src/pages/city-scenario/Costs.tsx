import type { CityPlan, CityScenarioAnswer } from "../../api/types";
import { YearBars } from "../../charts/YearBars";
import { DataTable, type Column } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { wedgeName } from "./words";
import styles from "./CityScenario.module.css";

type Row = NonNullable<CityPlan["cost"]>["actions"][number];

/** What the actions cost, year by year and one by one; what has no stated cost counts as free and is named. */
export function Costs({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t, fmt } = useWords();
  const { cost } = plan;
  if (!cost || !answer.currency) return null;
  const money = fmt.moneyIn(answer.currency);
  const title = (id: string) => wedgeName({ id, title: plan.actions.find((one) => one.id === id)?.title ?? "" }, t);
  const years = answer.years.map((year, i) => ({ year, amount: (cost.investment[i] ?? 0) + (cost.running[i] ?? 0) }));
  const columns: Column<Row>[] = [
    { key: "action", label: t("cs-action"), width: 340, cell: (one) => title(one.id), value: (one) => title(one.id) },
    {
      key: "cost",
      label: t("cs-cost"),
      align: "end",
      width: 160,
      cell: (one) => (cost.without_cost.includes(one.id) ? t("cs-cost-unknown") : money(one.net_present_cost)),
      value: (one) => one.net_present_cost,
    },
    { key: "saved", label: t("cs-saved"), align: "end", width: 160, cell: (one) => fmt.emissions(one.saved_t), value: (one) => one.saved_t },
  ];
  const sentence = t("cs-costs-sentence", {
    cost: money(cost.net_present_cost),
    saved: fmt.emissions(cost.saved_t),
    per_tonne: cost.cost_per_t === null ? fmt.number(null) : money(cost.cost_per_t),
  });
  return (
    <Section title={t("cs-costs")}>
      <p>{sentence}</p>
      {cost.without_cost.length > 0 && (
        <p className={styles.note}>{t("cs-costs-free", { names: cost.without_cost.map(title).join("; ") })}</p>
      )}
      {years.some(({ amount }) => amount > 0) && (
        <YearBars
          years={years}
          title={t("cs-costs-years")}
          sentence={sentence}
          filename={`costs-${answer.id}-${plan.id}`}
          label={t("cs-cost")}
          tableUnit={answer.currency}
          divide={1e6}
          unit={t("cs-million", { currency: answer.currency })}
          said={({ amount }) => money(amount)}
        />
      )}
      <DataTable label={t("cs-costs")} columns={columns} rows={cost.actions} rowKey={({ id }) => id} />
    </Section>
  );
}
