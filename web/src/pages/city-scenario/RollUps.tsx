import type { CityPlan, CityScenarioAnswer } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { type RollUp, rollUps } from "./roll-ups";
import { firstDue } from "./words";
import styles from "./CityScenario.module.css";

/** City, districts and estate as roll-ups of the same cells, each with either treatment of the grid factor. */
export function RollUps({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t, fmt } = useWords();
  const due = firstDue(answer, plan);
  // Years are names, not amounts: no mark between their digits.
  const [base, year] = [String(answer.years[0] ?? ""), String(due)];
  const rows = rollUps(plan.parts, answer.years.indexOf(due));
  const whole = rows[0];
  if (!whole) return null;
  const name = ({ place }: RollUp) => (place === undefined ? t("cs-level-city") : place === "" ? t("cs-rest-of-city") : place);
  const change = (share: number | undefined) => fmt.percent(share ?? null, 1);
  const columns: Column<RollUp>[] = [
    { key: "place", label: t("cs-roll-ups-place"), width: 260, cell: name, value: name },
    { key: "base", label: base, align: "end", width: 150, cell: (one) => fmt.emissions(one.base_t), value: (one) => one.base_t },
    { key: "year", label: year, align: "end", width: 150, cell: (one) => fmt.emissions(one.variable_t), value: (one) => one.variable_t },
    { key: "variable", label: t("cs-choice-factor-variable"), align: "end", width: 190, cell: (one) => change(one.variable), value: (one) => one.variable },
    { key: "fixed", label: t("cs-choice-factor-fixed"), align: "end", width: 190, cell: (one) => change(one.fixed), value: (one) => one.fixed },
  ];
  return (
    <Section title={t("cs-roll-ups")} aside={t("cs-roll-ups-note", { base, year })}>
      <p>{t("cs-roll-ups-sentence", { base, year, variable: change(whole.variable), fixed: change(whole.fixed) })}</p>
      <DataTable label={t("cs-roll-ups")} columns={columns} rows={rows} rowKey={(one) => one.place ?? "*"} />
      {!answer.own_buildings && <p className={styles.note}>{t("cs-roll-ups-own")}</p>}
    </Section>
  );
}
