import { usePlan } from "../../api/queries";
import type { ScenarioPage } from "../../api/types";
import { useWords } from "../../words";
import { BudgetField } from "../plan/BudgetField";
import type { Budget } from "../plan/use-budget";
import styles from "./ScenarioPage.module.css";

/** The what-if of the plan page, here: the same slider, the same address. */
export function ScenarioBudget({ scenario, budget }: { scenario: ScenarioPage; budget: Budget }) {
  const { t } = useWords();
  // Only the plan knows up to where money is of use.
  const plan = usePlan(budget.asked);
  if (!plan.data) return null;
  return (
    <div>
      <BudgetField
        budget={budget.set}
        own={scenario.default_budget}
        largest={plan.data.largest_useful_budget}
        currency={scenario.currency}
        onChange={budget.change}
      />
      <p className={styles.note}>{t("scenario-budget-lead")}</p>
    </div>
  );
}
