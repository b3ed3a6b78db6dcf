import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/ProblemNote";
import { useWords } from "../words";

/** A page that could not be shown; the rest of the application stays usable. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const router = useRouter();
  return (
    <Page title={t("shell-problem")}>
      <ProblemNote
        problem={error}
        retry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}
