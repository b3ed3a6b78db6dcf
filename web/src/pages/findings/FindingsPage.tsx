import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFindings } from "../../api/queries";
import { Answer } from "../../parts/Answer";
import { Button } from "../../parts/Button";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import { type FindingsChoice, findingsChoice } from "./choice";
import styles from "./FindingsPage.module.css";
import { FindingTable } from "./FindingTable";
import { KindList } from "./KindList";
import { useFindingPages } from "./use-finding-pages";

/** What is wrong with the data, and what mends it? */
export default function FindingsPage() {
  const { t } = useWords();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const choice = useMemo(() => findingsChoice(search), [search]);
  const { facility } = choice;
  // One row is enough to learn how many there are.
  const all = useFindings({ facility, limit: 1 });
  const errors = useFindings({ facility, severity: "error", limit: 1 });
  const warnings = useFindings({ facility, severity: "warning", limit: 1 });
  const pages = useFindingPages(choice);
  const choose = (part: Partial<FindingsChoice>) =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, ...part })) as never,
      replace: true,
      resetScroll: false,
    });

  const questions = [all, errors, warnings, pages];
  const problem = questions.find((question) => question.error)?.error;
  const ready = all.data && errors.data && warnings.data && pages.data;
  return (
    <Page title={t("facility-findings-title")} question={t("facility-findings-question")}>
      {problem ? (
        <ProblemNote problem={problem} retry={() => void Promise.all(questions.map((question) => question.refetch()))} />
      ) : ready ? (
        <>
          <Answer
            sentences={[
              t("facility-findings-answer", { total: all.data.total }),
              ...(all.data.total > 0
                ? [t("facility-findings-answer-kinds", { errors: errors.data.total, warnings: warnings.data.total })]
                : []),
            ]}
          />
          {(all.data.total > 0 || facility) && (
            <div className={styles.columns}>
              <KindList groups={all.data.groups} choice={choice} choose={choose} />
              <div className={styles.rows} aria-busy={pages.isPlaceholderData}>
                <FindingTable rows={pages.rows} choice={choice} choose={choose} />
                <div className={styles.more}>
                  <span>{t("facility-findings-shown", { shown: pages.rows.length, total: pages.total })}</span>
                  {pages.next > 0 && (
                    <Button small busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
                      {t("facility-findings-more", { count: pages.next })}
                    </Button>
                  )}
                </div>
                <p className={styles.rule}>{t("facility-findings-rule")}</p>
              </div>
            </div>
          )}
        </>
      ) : (
        <Loading height={480} />
      )}
    </Page>
  );
}
