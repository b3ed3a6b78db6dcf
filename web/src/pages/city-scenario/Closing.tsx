import type { CityPlan, CityScenarioAnswer } from "../../api/types";
import { DataTable, type Column } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import styles from "./CityScenario.module.css";

type Closing = CityPlan["closing"][number];
type Action = Closing["actions"][number];

/** What closes the gap: for each target that asks for it the cheapest mix, or what stays missing with everything. */
export function Closing({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t } = useWords();
  if (plan.closing.length === 0) return null;
  return (
    <Section title={t("cs-closing")} aside={t("cs-closing-note")}>
      {plan.closing.map((one) => (
        <Mix key={one.target} closing={one} currency={answer.currency} />
      ))}
    </Section>
  );
}

function Mix({ closing, currency }: { closing: Closing; currency: string | null }) {
  const { t, fmt } = useWords();
  const money = currency ? fmt.moneyIn(currency) : fmt.number;
  const free = closing.without_cost;
  const columns: Column<Action>[] = [
    { key: "action", label: t("cs-action"), width: 340, cell: (one) => one.title || one.id, value: (one) => one.title || one.id },
    { key: "level", label: t("cs-level"), align: "end", cell: (one) => fmt.percent(one.level), value: (one) => one.level },
    { key: "start", label: t("cs-start"), align: "end", cell: (one) => String(one.start_year), value: (one) => one.start_year },
    {
      key: "cost",
      label: t("cs-cost"),
      align: "end",
      width: 160,
      cell: (one) => (free.includes(one.id) ? t("cs-cost-unknown") : money(one.net_present_cost)),
      value: (one) => one.net_present_cost,
    },
  ];
  return (
    <div className={styles.stack}>
      <p>
        <strong>{closing.target}</strong>{" "}
        {closing.met
          ? t("cs-closing-met", { cost: closing.net_present_cost === null ? fmt.number(null) : money(closing.net_present_cost) })
          : t("cs-closing-missing", { amount: fmt.emissions(closing.still_missing_t) })}
      </p>
      <DataTable label={t("cs-closing-of", { target: closing.target })} columns={columns} rows={closing.actions} rowKey={({ id }) => id} />
    </div>
  );
}
