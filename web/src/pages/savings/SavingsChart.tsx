import { useMemo } from "react";
import type { SavingsPage, SavingsResult } from "../../api/types";
import { useChartColours } from "../../charts/use-chart-colours";
import { useNarrow } from "../../charts/use-narrow";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { useWords } from "../../words";
import { bandPerDay, stepsOf, worksSpan } from "./periods";
import { chartSentence, chartTable } from "./savings-chart-words";
import { savingsOption, type SavingsWords } from "./savings-option";
import styles from "./SavingsChart.module.css";

const DAY = (time: number): string => new Date(time).toISOString().slice(0, 10);

interface Props {
  page: Pick<SavingsPage, "id" | "name" | "works_from" | "works_to" | "confidence" | "source">;
  result: Pick<SavingsResult, "periods" | "band_kwh">;
}

/** Bill by bill: what was metered, what the baseline says, and how sure that is after the works. */
export function SavingsChart({ page, result }: Props) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [frame, narrow] = useNarrow<HTMLDivElement>();
  const { periods } = result;
  const { works_from: from, works_to: to } = page;
  const confidence = fmt.percent(page.confidence, 0);
  const words = useMemo<SavingsWords>(() => {
    const daily = (kwh: number) => t("savings-daily", { energy: fmt.energy(kwh) });
    return {
      metered: t("savings-line-metered"),
      without: t("savings-line-without"),
      model: t("savings-line-baseline"),
      band: t("savings-line-band", { confidence }),
      before: t("savings-zone-baseline"),
      works: t("savings-zone-works"),
      after: t("savings-zone-reporting"),
      unit: t("savings-unit-daily"),
      number: (value) => fmt.number(value),
      daily,
      range: (low, high) => t("savings-daily", { energy: fmt.range({ p10: low, p50: low, p90: high }, fmt.energy) }),
      mark: (time) => {
        const date = new Date(time);
        return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : fmt.monthName(date.getUTCMonth() + 1);
      },
      days: (first, last) => t("savings-from-to", { first: fmt.date(DAY(first)), last: fmt.date(DAY(last)) }),
    };
  }, [t, fmt, confidence]);
  const option = useMemo(() => {
    const steps = stepsOf(periods);
    const [first] = steps;
    if (!first) return null;
    const works = from === null ? ([first.from, first.from] as const) : worksSpan(periods, { from, to: to ?? from });
    return savingsOption({ steps, works, band: bandPerDay(result) }, words, colours, narrow);
  }, [periods, from, to, result, words, colours, narrow]);
  if (option === null) return null;
  const sentence = chartSentence(page.name, result, { t, fmt });
  return (
    <ChartFrame title={t("savings-chart")} sentence={sentence} table={chartTable(periods, { t, fmt })} filename={`${page.id}-savings`}>
      <div ref={frame}>
        <EChart option={option} height={narrow ? 320 : 360} sentence={sentence} />
      </div>
      <p className={styles.note}>
        {t(page.source === "readings" ? "savings-chart-note-readings" : "savings-chart-note")} {result.band_kwh !== null && t("savings-chart-note-band", { confidence })}
      </p>
    </ChartFrame>
  );
}
