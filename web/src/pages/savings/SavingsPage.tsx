import { useSavings } from "../../api/queries";
import type { SavingsPage as Savings } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import { newStudyHref } from "../savings-study/study-address";
import { BaselineSection } from "./BaselineSection";
import { FacilityFinder } from "./FacilityFinder";
import { NoSavings } from "./NoSavings";
import { savingsAnswer } from "./savings-answer";
import { SavingsBasis } from "./SavingsBasis";
import { SavingsChart } from "./SavingsChart";
import { SavingsFigures } from "./SavingsFigures";
import { SavingsFindings } from "./SavingsFindings";
import { SavingsMethod } from "./SavingsMethod";
import styles from "./SavingsPage.module.css";
import { SavingsReports } from "./SavingsReports";
import { useSavingsAddress } from "./use-savings-address";
import { WorksForm } from "./WorksForm";

/** What did the works save, and how sure is that? */
export default function SavingsPage() {
  const { t, fmt } = useWords();
  const [address, change] = useSavingsAddress();
  const { facility = "", carrier, works, model } = address;
  const savings = useSavings(facility, { carrier, works_from: works?.from, works_to: works?.to, model });
  const { data: page } = savings;
  const problem = page ? null : savings.error;
  const result = page?.result ?? null;
  return (
    <Page
      title={page ? t("savings-title-of", { name: page.name }) : t("savings-title")}
      question={t("savings-question")}
      actions={
        <>
          <LinkButton href="/savings/studies">{t("study-all")}</LinkButton>
          {page && (
            <>
            <LinkButton href={newStudyHref(page.id)} icon="plus">{t("study-plan-works")}</LinkButton>
            {result && <SavingsReports page={page} />}
            <LinkButton href={`/facility/${encodeURIComponent(page.id)}`} icon="left">
              {t("savings-to-facility")}
            </LinkButton>
            </>
          )}
        </>
      }
    >
      {facility === "" ? (
        <Answer sentences={[t("savings-none")]} />
      ) : page && result ? (
        <div className={styles.head}>
          <Answer sentences={savingsAnswer(page, result, { t, fmt })} busy={savings.isPlaceholderData} />
          <SavingsBasis page={page} />
        </div>
      ) : page ? (
        <NoSavings page={page} asked={works !== undefined} />
      ) : problem ? (
        <ProblemNote problem={problem} retry={() => void savings.refetch()} />
      ) : (
        <Loading height={120} />
      )}
      <div className={styles.ask}>
        <FacilityFinder
          name={page?.name ?? facility}
          onChoose={(id) => change({ facility: id, carrier: undefined, works: undefined })}
        />
        {page && page.carriers.length > 0 && <WorksForm key={page.id} page={page} address={address} onChange={change} />}
      </div>
      {page && result ? <TheSavings page={page} result={result} /> : facility !== "" && !page && !problem && <Loading height={420} />}
    </Page>
  );
}

function TheSavings({ page, result }: { page: Savings; result: NonNullable<Savings["result"]> }) {
  return (
    <>
      <SavingsFigures page={page} result={result} />
      <SavingsChart page={page} result={result} />
      <BaselineSection result={result} />
      <div className={styles.pair}>
        <SavingsFindings result={result} />
        <SavingsMethod page={page} result={result} />
      </div>
    </>
  );
}
