import { useState } from "react";
import { useStartRun } from "../../api/actions";
import { ApiProblem } from "../../api/problem";
import { Button } from "../../parts/Button";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import { RunProgress, useMayRun } from "./AdoptPlan";

/** Where a plan or a scenario cannot be shown: nothing imported, not calculated yet, or a real problem. */
export function NoPlan({ problem, sentence, retry }: { problem: unknown; sentence: string; retry: () => void }) {
  const { t } = useWords();
  const mayRun = useMayRun();
  const start = useStartRun();
  const [job, setJob] = useState<string>();
  const code = problem instanceof ApiProblem ? problem.code : "";
  if (code === "nothing-imported") {
    return (
      <EmptyState
        sentence={t("plan-none-import")}
        action={
          <LinkButton kind="primary" href="/import">
            {t("plan-import")}
          </LinkButton>
        }
      />
    );
  }
  if (code !== "no-run") return <ProblemNote problem={problem} retry={retry} />;
  return (
    <>
      <EmptyState
        sentence={sentence}
        action={
          mayRun && (
            <Button
              kind="primary"
              busy={start.isPending || job !== undefined}
              onPress={() => start.mutate({}, { onSuccess: (started) => setJob(started.id) })}
            >
              {t("plan-calculate")}
            </Button>
          )
        }
      />
      <RunProgress job={job} />
      {start.error && <ProblemNote problem={start.error} />}
    </>
  );
}
