import { Button } from "../../parts/Button";
import { NumberField } from "../../parts/NumberField";
import { SliderField } from "../../parts/SliderField";
import { useWords } from "../../words";
import { budgetAt, positionOf } from "./budget-scale";
import styles from "./BudgetField.module.css";

type Props = {
  /** What is set now; nothing is the city's own. */
  budget: number | undefined;
  /** The budget of the city's plan, that of the last run. */
  own: number;
  /** Beyond this nothing more can be bought. */
  largest: number;
  currency: string;
  /** What the city's own budget rests on. */
  basis?: string;
  onChange: (budget: number | undefined) => void;
};

/** Steps of the slider from end to end; one press of an arrow key is one step. */
const STEPS = 100;

/** A yearly budget: a slider that is fine where money does most, a field for the exact amount, a mark at the city's own. */
export function BudgetField({ budget, own, largest, currency, basis, onChange }: Props) {
  const { t, fmt } = useWords();
  const amount = budget ?? own;
  // The city may already spend more than what is of use.
  const end = Math.max(largest, own);
  const step = (value: number) => Math.round(positionOf(value, end) * STEPS);
  // On the mark of the city's own budget the exact amount is meant, not the round one beside it.
  const budgetOf = (position: number) => (position === step(own) ? own : budgetAt(position / STEPS, end));
  const change = (next: number) => onChange(next === own ? undefined : next);
  return (
    <div className={styles.field}>
      <div>
        <SliderField
          label={t("plan-budget")}
          min={0}
          max={STEPS}
          value={step(amount)}
          format={() => fmt.money(amount)}
          marks={[{ value: step(own), label: t("plan-budget-own") }]}
          onChange={(position) => change(budgetOf(position))}
        />
      </div>
      <div>
        <NumberField
          label={t("plan-budget-amount", { currency })}
          value={amount}
          min={0}
          decimals={0}
          step={10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1)}
          onChange={(next) => change(next ?? own)}
        />
      </div>
      <p className={styles.foot}>
        <span>
          {t("plan-budget-largest", { budget: fmt.money(largest) })}{" "}
          {basis && t("plan-budget-basis", { budget: fmt.money(own), basis })}
        </span>
        {budget !== undefined && budget !== own && (
          <Button kind="plain" small icon="undo" onPress={() => onChange(undefined)}>
            {t("plan-budget-own-back", { budget: fmt.money(own) })}
          </Button>
        )}
      </p>
    </div>
  );
}
