import { useMemo } from "react";
import type { PlannedBlock } from "../../api/types";
import { useChartColours } from "../../charts/use-chart-colours";
import { useNarrow } from "../../charts/use-narrow";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { useWords } from "../../words";
import { hours } from "./block-answer";
import styles from "./Community.module.css";
import { survivalOption } from "./survival-option";

type Outage = NonNullable<PlannedBlock["outage"]>;

/** How likely the block lives through an outage, by its length: from every hour of the year, and by season. */
export function SurvivalChart({ id, outage }: { id: string; outage: Outage }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [frame, narrow] = useNarrow<HTMLDivElement>();
  const seasons = useMemo(
    () => [[12, 2], [3, 5], [6, 8], [9, 11]].map(([from = 1, to = 1]) => `${fmt.monthName(from)}–${fmt.monthName(to)}`),
    [fmt],
  );
  const all = t("community-survival-all");
  const option = useMemo(
    () =>
      survivalOption(
        outage.curve,
        { all, seasons, unit: "%", hours: (value) => hours(value, { t, fmt }), percent: (share) => fmt.percent(share) },
        colours,
        narrow,
      ),
    [outage, all, seasons, t, fmt, colours, narrow],
  );
  const half = t("community-survival-sentence", {
    median: hours(outage.median_hours, { t, fmt }),
    least: hours(outage.min_hours, { t, fmt }),
    most: hours(outage.max_hours, { t, fmt }),
  });
  const table = {
    columns: [
      { key: "hours", label: t("community-survival-hours"), unit: "h" },
      { key: "all", label: all, unit: "%" },
      ...seasons.map((label, season) => ({ key: `season-${season}`, label, unit: "%" })),
    ],
    rows: outage.curve.map((at) => ({
      hours: String(at.hours),
      all: 100 * at.all,
      ...Object.fromEntries(at.by_season.map((share, season) => [`season-${season}`, 100 * share])),
    })),
  };
  return (
    <ChartFrame title={t("community-survival")} sentence={half} showSentence table={table} filename={`${id}-survival`}>
      <div ref={frame}>
        <EChart option={option} height={narrow ? 320 : 300} sentence={half} />
      </div>
      <p className={styles.note}>
        {t("community-survival-note", {
          share: fmt.percent(outage.critical_share),
          full: fmt.percent(outage.initial_soc),
          energy: fmt.energy(outage.battery_kwh),
          cars: outage.vehicles_kwh > 0 ? "yes" : "no",
        })}
      </p>
    </ChartFrame>
  );
}
