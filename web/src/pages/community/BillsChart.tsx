import { useMemo, useState } from "react";
import type { PlannedBlock } from "../../api/types";
import { useChartColours } from "../../charts/use-chart-colours";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { Section } from "../../parts/Section";
import { Tabs } from "../../parts/Tabs";
import { useWords } from "../../words";
import { billsOption } from "./bills-option";
import styles from "./Community.module.css";

/** What each home pays under each rule, beside what it would pay at the grid without any plant. */
export function BillsChart({ id, plan, currency }: { id: string; plan: PlannedBlock; currency: string }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [chosen, setChosen] = useState("0");
  const rule = plan.bills[Number(chosen)] ?? plan.bills[0];
  const money = useMemo(() => fmt.moneyIn(currency), [fmt, currency]);
  const [bill, alone] = [t("community-bill"), t("community-bill-grid-only")];
  const option = useMemo(
    () =>
      rule
        ? billsOption(rule.bills, plan.grid_only_bills, { bill, alone, money, home: (home) => t("community-home", { home }), number: fmt.number, currency }, colours)
        : null,
    [rule, plan, bill, alone, money, t, fmt, currency, colours],
  );
  if (!rule || !option) {
    return (
      <Section title={t("community-bills")}>
        <p className={styles.note}>{t("community-bills-none")}</p>
      </Section>
    );
  }
  const [least = 0, middle = 0, most = 0] = rule.saving_spread;
  const sentence = t("community-bills-sentence", {
    total: money(rule.total),
    least: money(least),
    middle: money(middle),
    most: money(most),
    worse: rule.worse_off,
  });
  const dearer = rule.bills.filter((paid, home) => paid > (plan.grid_only_bills[home] ?? Number.POSITIVE_INFINITY)).length;
  const table = {
    columns: [
      { key: "home", label: t("community-home-column") },
      ...plan.bills.map(({ rule: name }) => ({ key: name, label: t(`community-rule-${name}`), unit: currency })),
      { key: "alone", label: alone, unit: currency },
    ],
    rows: rule.bills.map((_, home) => ({
      home: t("community-home", { home: home + 1 }),
      ...Object.fromEntries(plan.bills.map(({ rule: name, bills }) => [name, bills[home] ?? null])),
      alone: plan.grid_only_bills[home] ?? null,
    })),
  };
  return (
    <Tabs
      label={t("community-rule-choose")}
      selected={chosen}
      onSelect={setChosen}
      tabs={plan.bills.map(({ rule: name }, index) => ({ id: String(index), label: t(`community-rule-${name}`) }))}
    >
      <ChartFrame title={t("community-bills-by", { rule: t(`community-rule-${rule.rule}`) })} sentence={sentence} showSentence table={table} filename={`${id}-bills`}>
        <EChart option={option} height={280} sentence={sentence} />
        <p className={styles.note}>
          {t("community-bills-dearer", { count: dearer })} {t("community-bills-note")}{" "}
          {rule.common && t(`community-payer-${rule.common.payer}`, { amount: money(rule.common.bill), energy: fmt.energy(rule.common.energy_kwh) })}
        </p>
      </ChartFrame>
    </Tabs>
  );
}
