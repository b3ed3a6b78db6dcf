import { useState } from "react";
import { useStudies } from "../../api/queries";
import type { SavingsPortfolio } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { EmptyState } from "../../parts/EmptyState";
import { FigureValue } from "../../parts/FigureValue";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { withBand } from "../savings/savings-answer";
import { GroupTable } from "./GroupTable";
import { StudiesTable } from "./StudiesTable";
import { studiesFileHref } from "./study-address";
import { portfolioSentences } from "./study-answer";
import styles from "./StudyPage.module.css";

const CORRELATIONS = [0, 0.25, 0.5, 0.75, 1];

/** All studies: what the works of the city saved together. */
export default function StudiesPage() {
  const { t, fmt, language } = useWords();
  const [correlation, setCorrelation] = useState(0.5);
  const studies = useStudies(correlation);
  const { data } = studies;
  const begin = (
    <LinkButton href="/savings/new" icon="plus" kind="primary">
      {t("study-plan-works")}
    </LinkButton>
  );
  return (
    <Page
      title={t("study-all")}
      question={t("study-all-question")}
      actions={
        <>
          <LinkButton href="/savings" icon="left">
            {t("study-to-savings")}
          </LinkButton>
          {data && data.studies.length > 0 && (
            <>
              {(["csv", "xlsx"] as const).map((format) => (
                <LinkButton
                  aria-label={t("study-all-file", { format: format.toUpperCase() })}
                  download
                  href={studiesFileHref(format, correlation, language)}
                  icon="download"
                  key={format}
                >
                  {format.toUpperCase()}
                </LinkButton>
              ))}
              {data.may_write && begin}
            </>
          )}
        </>
      }
    >
      {data ? (
        data.studies.length === 0 ? (
          <EmptyState action={data.may_write && begin} sentence={t("study-all-none")} />
        ) : (
          <>
            <Answer busy={studies.isPlaceholderData} sentences={portfolioSentences(data, { t, fmt })} />
            <Total portfolio={data} correlation={correlation} onCorrelation={setCorrelation} />
            <StudiesTable portfolio={data} />
            <div className={styles.pair}>
              <Section title={t("mv-portfolio-by-measure")}>
                <GroupTable groups={data.by_measure} name={t("mv-portfolio-measure")} title={t("mv-portfolio-by-measure")} />
                <p className={styles.hint}>{t("study-by-measure-note")}</p>
              </Section>
              <Section title={t("mv-portfolio-by-district")}>
                <GroupTable groups={data.by_district} name={t("study-district")} title={t("mv-portfolio-by-district")} />
              </Section>
            </div>
          </>
        )
      ) : studies.error ? (
        <ProblemNote problem={studies.error} retry={() => void studies.refetch()} />
      ) : (
        <Loading height={420} />
      )}
    </Page>
  );
}

interface TotalProps {
  portfolio: SavingsPortfolio;
  correlation: number;
  onCorrelation: (correlation: number) => void;
}

function Total({ portfolio: { total, confidence }, correlation, onCorrelation }: TotalProps) {
  const { t, fmt } = useWords();
  const { amount, band } = withBand(total.savings_kwh, total.band_kwh, fmt);
  return (
    <div className={styles.figures}>
      <FigureValue label={t("study-saved")} value={amount} note={t("savings-figure-band", { band: `±${band}`, confidence: fmt.percent(confidence, 0) })} />
      <FigureValue label={t("study-expected-year")} value={fmt.energy(total.expected_kwh_year)} />
      <FigureValue
        label={t("study-band-ends")}
        value={`±${fmt.energy(total.band_independent_kwh)}`}
        note={t("study-band-common", { band: `±${fmt.energy(total.band_common_kwh)}` })}
      />
      <SelectField
        description={t("study-correlation-hint")}
        label={t("study-correlation")}
        onChange={(id) => onCorrelation(Number(id))}
        options={CORRELATIONS.map((value) => ({ id: String(value), label: fmt.number(value, 2) }))}
        value={String(correlation)}
      />
    </div>
  );
}
