import { useCallback, useMemo } from "react";
import type { PlanPage } from "../../api/types";
import { tonneScale } from "../../charts/tonnes";
import { YearBars } from "../../charts/YearBars";
import type { YearAmount } from "../../charts/year-bars-option";
import { useWords } from "../../words";
import { moneyScale } from "./money-scale";

/** What is spent and what is avoided, year by year: two charts with one idea each. */
export function PlanYears({ plan }: { plan: PlanPage }) {
  const { t, fmt } = useWords();
  const spent = useMemo(() => plan.years.map(({ year, spent }) => ({ year, amount: spent })), [plan.years]);
  const avoided = useMemo(
    () => plan.years.map(({ year, emissions_t: q }) => ({ year, amount: q.p50, p10: q.p10, p90: q.p90 })),
    [plan.years],
  );
  const saidMoney = useCallback((year: YearAmount) => fmt.money(year.amount), [fmt]);
  const saidTonnes = useCallback(
    ({ amount, p10 = amount, p90 = amount }: YearAmount) => fmt.range({ p10, p50: amount, p90 }, fmt.emissions),
    [fmt],
  );
  const money = moneyScale(spent.map((year) => year.amount), fmt.money);
  const tonnes = tonneScale(avoided.map((year) => year.p90));
  const [first, last] = [plan.years[0], plan.years.at(-1)];
  if (!first || !last) return null;
  return (
    <>
      <YearBars
        years={spent}
        title={t("plan-spent")}
        sentence={t("plan-spent-sentence", {
          first_year: first.year,
          last_year: last.year,
          largest: fmt.money(Math.max(...spent.map((year) => year.amount))),
          total: fmt.money(spent.reduce((sum, year) => sum + year.amount, 0)),
        })}
        filename="plan-spent"
        label={t("plan-spent-column")}
        tableUnit={plan.currency}
        divide={money.divide}
        unit={money.unit}
        said={saidMoney}
      />
      <YearBars
        years={avoided}
        title={t("plan-avoided")}
        sentence={t("plan-avoided-sentence", {
          first_year: first.year,
          last_year: last.year,
          range: fmt.range(last.emissions_t, fmt.emissions),
        })}
        filename="plan-avoided"
        label={t("plan-avoided-column")}
        tableUnit={t("unit-tonnes-per-year")}
        divide={tonnes.tonnes}
        unit={t(tonnes.word)}
        said={saidTonnes}
      />
    </>
  );
}
