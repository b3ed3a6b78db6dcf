import { useParams } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useBlock, useBlockAnswer } from "../../api/queries";
import type { BlockOfCity } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import { blockAnswer } from "./block-answer";
import { BlockFile } from "./BlockFile";
import { BlockSliders } from "./BlockSliders";
import { changesOf } from "./changes";
import styles from "./Community.module.css";
import { Conditions } from "./Conditions";
import { InTheWay } from "./InTheWay";
import { JudgeBlock } from "./JudgeBlock";
import { Planning } from "./Planning";
import { PlanResults } from "./PlanResults";
import { ReportLinks } from "./ReportLinks";
import { RunBlock } from "./RunBlock";
import { useChanges } from "./use-changes";

/** What does a block of homes cost, emit and survive, and what keeps it from more? */
export default function BlockPage() {
  const { t } = useWords();
  const { block: id = "" }: { block?: string } = useParams({ strict: false });
  const block = useBlock(id);
  return (
    <Page
      title={block.data?.block.title ?? t("community-title")}
      question={t("community-block-question")}
      actions={
        <LinkButton href="/community" icon="left">
          {t("community-to-list")}
        </LinkButton>
      }
    >
      {block.data ? (
        <TheBlock key={id} page={block.data} />
      ) : block.error ? (
        <ProblemNote problem={block.error} retry={() => void block.refetch()} />
      ) : (
        <Loading height={420} />
      )}
    </Page>
  );
}

function TheBlock({ page }: { page: BlockOfCity }) {
  const words = useWords();
  const queries = useQueryClient();
  const saved = useMemo(() => changesOf(page.changes), [page.changes]);
  const { set, asked: changes, change } = useChanges(saved);
  const { id, version } = page.block;
  const planned = useBlockAnswer(id, version, changes);
  const answer = planned.data;
  const problem = planned.error;
  return (
    <>
      {problem ? (
        <ProblemNote problem={problem} retry={() => void planned.refetch()} />
      ) : answer ? (
        <Answer sentences={blockAnswer(answer, words)} busy={planned.isFetching} />
      ) : (
        <Loading height={96} />
      )}
      <Planning
        busy={planned.isFetching}
        cancel={() => void queries.cancelQueries({ queryKey: ["block-answer", id, version, changes] })}
      />
      {answer && <ReportLinks id={id} changes={changes} />}
      <div className={styles.work}>
        {answer ? <BlockSliders answer={answer} changes={set} onChange={change} /> : <Loading height={420} />}
        <div className={styles.results}>
          {answer?.plan && <PlanResults id={id} version={version} changes={changes} answer={answer} plan={answer.plan} />}
          {answer && !answer.plan && <InTheWay limits={answer.limits} />}
        </div>
      </div>
      {answer?.plan && <RunBlock id={id} changes={changes} mayRun={page.may_write} />}
      {answer?.plan && <JudgeBlock id={id} changes={changes} mayRun={page.may_write} />}
      <Conditions block={page.block} answer={answer} changes={set} onChange={change} />
      <BlockFile page={page} changes={changes} plan={answer?.plan ?? null} />
    </>
  );
}
