import { ApiProblem } from "../../api/problem";
import { useScenario, useSession } from "../../api/queries";
import type { ScenarioPage as Scenario } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ReadingRow } from "../../parts/ReadingRow";
import { useWords } from "../../words";
import { NoPlan } from "../plan/NoPlan";
import { type Budget, useBudget } from "../plan/use-budget";
import { Assumptions } from "./Assumptions";
import { Closes } from "./Closes";
import { ScenarioBudget } from "./ScenarioBudget";
import { ScenarioChart } from "./ScenarioChart";
import { scenarioAnswer } from "./scenario-words";
import { scopeFromAddress } from "./scope";
import { ScenarioKinds } from "../city-scenario/ScenarioKinds";
import { ScopePicker } from "./ScopePicker";
import { useParam } from "./use-param";

/** Do we meet the target? */
export default function ScenarioPage() {
  const { t } = useWords();
  const [asked, choose] = useParam("scope");
  const scope = scopeFromAddress(asked);
  const budget = useBudget();
  const scenario = useScenario(scope, budget.asked);
  const link = budget.asked === undefined ? "/plan" : `/plan?budget=${String(budget.asked)}`;
  return (
    <Page
      title={t("scenario-title")}
      question={t("scenario-question")}
      actions={scenario.data && <LinkButton href={link}>{t("scenario-to-plan")}</LinkButton>}
    >
      <ScenarioKinds here="estate" />
      {scenario.data ? (
        <TheScenario
          scenario={scenario.data}
          scope={scope}
          onScope={(next) => choose(next === "estate" ? undefined : next)}
          budget={budget}
          busy={scenario.isFetching || budget.set !== budget.asked}
        />
      ) : scenario.error instanceof ApiProblem && scenario.error.code === "unprocessable" ? (
        // Nothing went wrong: a pack without drivers and targets has no path to tell.
        <EmptyState sentence={t("scenario-not-given")} action={<LinkButton href={link}>{t("scenario-to-plan")}</LinkButton>} />
      ) : scenario.error ? (
        <NoPlan problem={scenario.error} sentence={t("scenario-not-yet")} retry={() => void scenario.refetch()} />
      ) : (
        <Loading height={480} />
      )}
    </Page>
  );
}

type Props = { scenario: Scenario; scope: string; onScope: (scope: string) => void; budget: Budget; busy: boolean };

function TheScenario({ scenario, scope, onScope, budget, busy }: Props) {
  const { t, fmt } = useWords();
  const wholeCity = useSession().data?.person?.whole_city ?? false;
  return (
    <>
      <ScopePicker scope={scope} districts={scenario.districts} wholeCity={wholeCity} onChange={onScope} />
      <Answer sentences={scenarioAnswer(scenario, { t, fmt })} busy={busy} />
      <ReadingRow readings={scenario.readings} />
      <ScenarioBudget scenario={scenario} budget={budget} />
      <ScenarioChart scenario={scenario} />
      <Closes scenario={scenario} onTry={budget.change} />
      <Assumptions scenario={scenario} />
    </>
  );
}
