import { useBlocks } from "../../api/queries";
import { Answer, strong } from "../../parts/Answer";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { BlocksTable } from "./BlocksTable";
import { NewBlock } from "./NewBlock";

/** Which blocks of homes does the city look at, and where does a new one begin? */
export default function CommunityPage() {
  const { t } = useWords();
  const list = useBlocks();
  const { data } = list;
  const ready = data?.blocks.filter(({ pack }) => pack !== null).length ?? 0;
  const own = (data?.blocks.length ?? 0) - ready;
  return (
    <Page title={t("community-title")} question={t("community-question")}>
      {data ? (
        <>
          <Answer
            sentences={[
              data.blocks.length === 0
                ? t("community-list-empty")
                : t("community-list", { ready, own, readyText: strong(String(ready)), ownText: strong(String(own)) }),
            ]}
          />
          {data.blocks.length > 0 && (
            <Section title={t("community-blocks")}>
              <BlocksTable blocks={data.blocks} />
            </Section>
          )}
          {data.may_write && ready > 0 && (
            <Section title={t("community-new")}>
              <NewBlock />
            </Section>
          )}
        </>
      ) : list.error ? (
        <ProblemNote problem={list.error} retry={() => void list.refetch()} />
      ) : (
        <Loading height={240} />
      )}
    </Page>
  );
}
