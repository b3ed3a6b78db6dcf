/** What the shown or selected facilities come to, always in sight. */
import { useWords } from "../../words";
import { ExplainButton } from "../../parts/ExplainButton";
import styles from "./TotalsBar.module.css";
import type { Totals } from "./totals";

export type TotalsBarProps = {
  totals: Totals;
  /** Which facilities are summed: all in scope, those the filters leave, or those selected. */
  of: "all" | "shown" | "selected";
  /** Of so many in scope. */
  facilities: number;
  /** Selected, but hidden by a filter and therefore not summed. */
  hidden: number;
  year: number;
  /** What explains the sum of all; sums of a part have no address of their own. */
  explain?: boolean;
};

export function TotalsBar({ totals, of, facilities, hidden, year, explain }: TotalsBarProps) {
  const { t, fmt } = useWords();
  const missing = (count: number) => (count > 0 ? t("portfolio-totals-without", { count }) : undefined);
  const figure = (key: string, value: string, note?: string, reference?: string, about?: string) => (
    <div className={styles.figure}>
      <dt>
        {t(key)}
        {reference && <ExplainButton of={t(key)} reference={reference} />}
      </dt>
      <dd>
        <strong>{value}</strong>
        {note && <small title={about}>{note}</small>}
      </dd>
    </div>
  );
  const count = of === "all" ? fmt.number(totals.facilities) : t("portfolio-totals-of", { count: totals.facilities, all: facilities });
  return (
    <section className={styles.totals} data-of={of} aria-label={t(`portfolio-totals-${of}`)} aria-live="polite">
      <dl>
        {figure(`portfolio-totals-${of}`, count, hidden > 0 ? t("portfolio-totals-hidden", { count: hidden }) : fmt.fiscalYear(year))}
        {figure("portfolio-area", fmt.area(totals.floorArea), missing(totals.withoutArea))}
        {figure("portfolio-energy", fmt.energy(totals.energy), missing(totals.withoutEnergy), explain ? `city:energy@${year}` : undefined)}
        {figure("portfolio-emissions", fmt.emissions(totals.emissions), undefined, explain ? `city:emissions@${year}` : undefined)}
        {totals.saving && figure("portfolio-saving", fmt.range(totals.saving, fmt.emissions), t("portfolio-saving-note"), undefined, t("portfolio-saving-about"))}
      </dl>
    </section>
  );
}
