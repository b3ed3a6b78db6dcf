import { useState } from "react";
import { BASE } from "../../api/client";
import { useCity, usePlan, useSession } from "../../api/queries";
import type { PlanPage as Plan } from "../../api/types";
import { CostCurve } from "../../charts/CostCurve";
import { Answer } from "../../parts/Answer";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { Section } from "../../parts/Section";
import { usePhone } from "../../parts/use-phone";
import { useWords } from "../../words";
import { AdoptButton, RunProgress, useMayRun } from "./AdoptPlan";
import { BudgetField } from "./BudgetField";
import { NoPlan } from "./NoPlan";
import { planAnswer } from "./plan-answer";
import { PlanMeasures } from "./PlanMeasures";
import styles from "./PlanPage.module.css";
import { PlanProjects } from "./PlanProjects";
import { PlanYears } from "./PlanYears";
import { ReadingMoves } from "./ReadingMoves";
import { type Budget, useBudget } from "./use-budget";

/** What first, for how much, how sure? */
export default function PlanPage() {
  const { t } = useWords();
  const budget = useBudget();
  const plan = usePlan(budget.asked);
  const [job, setJob] = useState<string>();
  const mayRun = useMayRun();
  const mayReport = useSession().data?.person?.may.includes("report") ?? false;
  const changed = useCity().data?.changed_since_run ?? false;
  const asked = plan.data?.yearly_budget;
  const own = asked === plan.data?.default_budget;
  return (
    <Page
      title={t("plan-title")}
      question={t("plan-question")}
      actions={
        asked !== undefined && (
          <>
            {mayReport && (
              <LinkButton icon="download" download href={`${BASE}/plan.csv?yearly_budget=${String(asked)}`}>
                {t("plan-csv")}
              </LinkButton>
            )}
            {mayRun && (changed || !own) && <AdoptButton budget={asked} again={own} onStarted={setJob} />}
          </>
        )
      }
    >
      <RunProgress job={job} />
      {plan.data ? (
        <ThePlan plan={plan.data} budget={budget} busy={plan.isFetching || budget.set !== budget.asked} />
      ) : plan.error ? (
        <NoPlan problem={plan.error} sentence={t("plan-none")} retry={() => void plan.refetch()} />
      ) : (
        <Loading height={480} />
      )}
    </Page>
  );
}

function ThePlan({ plan, budget, busy }: { plan: Plan; budget: Budget; busy: boolean }) {
  const { t, fmt } = useWords();
  // The way without any measure: what the budget is compared with.
  const nothing = usePlan(0);
  const link = budget.asked === undefined ? "/scenario" : `/scenario?budget=${String(budget.asked)}`;
  const phone = usePhone();
  const charts = (
    <Section title={t("plan-charts")}>
      <div className={styles.charts}>
        <CostCurve steps={plan.curve} currency={plan.currency} />
        <PlanYears plan={plan} />
      </div>
    </Section>
  );
  return (
    <>
      <BudgetField
        budget={budget.set}
        own={plan.default_budget}
        largest={plan.largest_useful_budget}
        currency={plan.currency}
        basis={plan.budget_basis}
        onChange={budget.change}
      />
      <Answer sentences={planAnswer(plan, { t, fmt })} busy={busy} />
      {phone ? (
        // Cards are long: on a phone the charts would be out of reach below them.
        <>
          {charts}
          <PlanProjects plan={plan} />
        </>
      ) : (
        <div className={styles.columns}>
          <div className={styles.list}>
            <PlanProjects plan={plan} />
          </div>
          {charts}
        </div>
      )}
      <div className={styles.target}>
        <ReadingMoves before={nothing.data?.readings ?? []} after={plan.readings} />
        <LinkButton href={link}>{t("plan-scenario")}</LinkButton>
      </div>
      <PlanMeasures plan={plan} />
    </>
  );
}
