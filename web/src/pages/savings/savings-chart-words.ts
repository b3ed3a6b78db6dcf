import type { SavingsPeriod, SavingsResult } from "../../api/types";
import type { ExportTable } from "../../parts/chart-export";
import type { Words } from "../../words";
import { counted, daysOf, extent, lastDay } from "./periods";

type Speech = Pick<Words, "t" | "fmt">;

/** What the chart shows, for those who do not see it. */
export function chartSentence(name: string, { periods }: Pick<SavingsResult, "periods">, { t, fmt }: Speech): string {
  const span = extent(periods);
  const before = periods.filter(({ side }) => side === "baseline");
  const after = counted(periods);
  const daily = (list: readonly SavingsPeriod[], figure: "metered_kwh" | "predicted_kwh") => t("savings-daily", { energy: fmt.energy(meanDaily(list, figure)) });
  return t("savings-chart-sentence", {
    name,
    first: fmt.date(span?.first),
    last: fmt.date(span?.last),
    before: daily(before, "metered_kwh"),
    after: daily(after, "metered_kwh"),
    without: daily(after, "predicted_kwh"),
  });
}

/** Mean use of a day over those bills that have the figure, kWh; null without any. */
export function meanDaily(periods: readonly SavingsPeriod[], figure: "metered_kwh" | "predicted_kwh"): number | null {
  const known = periods.filter((period) => period[figure] !== null);
  const days = known.reduce((sum, period) => sum + daysOf(period), 0);
  return days === 0 ? null : known.reduce((sum, period) => sum + (period[figure] ?? 0), 0) / days;
}

/** The chart as a table: a row for each bill. */
export function chartTable(periods: readonly SavingsPeriod[], { t, fmt }: Speech): ExportTable {
  const rounded = (kwh: number | null) => (kwh === null ? null : Math.round(kwh * 10) / 10);
  return {
    columns: [
      { key: "first", label: t("savings-column-first") },
      { key: "last", label: t("savings-column-last") },
      { key: "days", label: t("savings-column-days") },
      { key: "side", label: t("savings-column-side") },
      { key: "metered", label: t("savings-line-metered"), unit: "kWh" },
      { key: "predicted", label: t("savings-column-predicted"), unit: "kWh" },
      { key: "saved", label: t("savings-figure-saved"), unit: "kWh" },
    ],
    rows: periods.map((period) => {
      const { metered_kwh: metered, predicted_kwh: predicted, side } = period;
      return {
        first: fmt.date(period.start),
        last: fmt.date(lastDay(period.end)),
        days: daysOf(period),
        side: t(`savings-zone-${side}`),
        metered: rounded(metered),
        predicted: rounded(predicted),
        saved: side === "reporting" && metered !== null && predicted !== null ? rounded(predicted - metered) : null,
      };
    }),
  };
}
