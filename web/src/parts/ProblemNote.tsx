import { ApiProblem } from "../api/problem";
import type { Problem } from "../api/types";
import { useWords } from "../words";
import { Button } from "./Button";
import { Icon } from "./Icon";
import styles from "./ProblemNote.module.css";

/** Codes whose detail from the server tells more than the sentence: which file, which value. */
const WITH_DETAIL = new Set(["bad-request", "conflict", "not-found", "too-large", "unprocessable", "forbidden", "internal"]);
const KNOWN = new Set([
  ...WITH_DETAIL,
  "csrf",
  "no-run",
  "not-signed-in",
  "nothing-imported",
  "too-many-requests",
  "unreachable",
]);

/** Says what went wrong and what to try: the sentence in the reader's language, the server's own words beneath. */
export function ProblemNote({ problem, retry }: { problem: unknown; retry?: (() => void) | undefined }) {
  const { t, fmt } = useWords();
  const { code, error, hint } = asProblem(problem);
  const wait = problem instanceof ApiProblem && problem.retryAfter;
  return (
    <div className={styles.problem} role="alert">
      <Icon name="error" />
      <div className={styles.text}>
        <p>
          {t(`part-problem-${KNOWN.has(code) ? code : "internal"}`)}{" "}
          {wait ? t("part-problem-wait", { duration: fmt.duration(wait) }) : null}
        </p>
        {(WITH_DETAIL.has(code) || !KNOWN.has(code)) && error && (
          <p className={styles.detail} lang="en">
            {[error, hint].filter(Boolean).join(" — ")}
          </p>
        )}
      </div>
      {retry && (
        <Button onPress={retry} small>
          {t("part-retry")}
        </Button>
      )}
    </div>
  );
}

function asProblem(problem: unknown): Problem {
  if (problem instanceof ApiProblem) return { code: problem.code, error: problem.message, hint: problem.hint };
  if (typeof problem === "object" && problem !== null && "code" in problem) return problem as Problem;
  return { code: "internal", error: problem instanceof Error ? problem.message : String(problem), hint: "" };
}
