import type { StudyPage, StudyResult } from "../../api/types";
import { FigureValue } from "../../parts/FigureValue";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { withBand } from "../savings/savings-answer";
import { SavingsChart } from "../savings/SavingsChart";
import styles from "./StudyPage.module.css";

/** What was saved: as metered, filled, after the decisions, and in a normal year. */
export function ResultSection({ page, result }: { page: StudyPage; result: StudyResult }) {
  const { t, fmt } = useWords();
  const confidence = page.plan?.confidence ?? 0.9;
  const figure = (label: string, kwh: number, band_kwh: number | null, note?: string) => {
    const { amount, band } = withBand(kwh, band_kwh, fmt);
    const width = band === null ? t("savings-figure-bandless") : t("savings-figure-band", { band: `±${band}`, confidence: fmt.percent(confidence, 0) });
    return <FigureValue label={label} note={note ? `${width} · ${note}` : width} value={amount} />;
  };
  const { filled, normal_year: normal } = result;
  const days = filled.days_without_reading + filled.days_without_weather + filled.days_without_both;
  const chart = { id: page.id, name: page.facility_name, works_from: page.works.works_from, works_to: page.works.works_to, confidence, source: page.basis?.source ?? ("bills" as const) };
  return (
    <Section id="result" title={t("study-result")}>
      <div className={styles.stack}>
        <div className={styles.figures}>
          {figure(t("study-saved"), result.savings_kwh, result.band_kwh)}
          {figure(t("study-before-events"), filled.savings_kwh, filled.band_kwh, days > 0 ? t("study-filled-days", { days: Math.round(days), method: t(`study-missing-${filled.method}`) }) : undefined)}
          {figure(t("study-as-metered"), result.metered_kwh, result.metered_band_kwh)}
          {normal ? (
            figure(t("study-normal-year"), normal.savings_kwh, normal.band_kwh)
          ) : (
            <FigureValue label={t("study-normal-year")} note={t("study-normal-year-none")} value={fmt.energy(null)} />
          )}
        </div>
        <SavingsChart page={chart} result={result} />
      </div>
    </Section>
  );
}
