import { useMemo } from "react";
import type { PathSeries, ScenarioPage } from "../api/types";
import { ChartFrame } from "../parts/ChartFrame";
import { EChart } from "../parts/EChart";
import { useWords } from "../words";
import { tonneScale } from "./tonnes";
import { useChartColours } from "./use-chart-colours";
import { useNarrow } from "./use-narrow";
import { visibleWedges, wedgeOption } from "./wedge-option";

type Props = {
  path: PathSeries;
  wedges: ScenarioPage["wedges"];
  title: string;
  filename: string;
  height?: number;
};

/** What takes the emissions from business as usual down to the plan, wedge by wedge. */
export function WedgeChart({ path, wedges, title, filename, height = 360 }: Props) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [frame, narrow] = useNarrow<HTMLDivElement>();
  const scale = useMemo(() => tonneScale(path.bau_t), [path]);
  const shown = useMemo(() => visibleWedges(wedges), [wedges]);
  const left = t("scenario-wedges-left");
  const option = useMemo(
    () =>
      wedgeOption(
        path,
        shown,
        scale,
        { left, unit: t(scale.word), amount: fmt.emissions, number: (value) => fmt.number(value) },
        colours,
        narrow,
      ),
    [path, shown, scale, left, colours, narrow, t, fmt],
  );
  const last = path.years.length - 1;
  const largest = [...shown].sort((a, b) => (b.values_t[last] ?? 0) - (a.values_t[last] ?? 0))[0];
  const sentence = t("scenario-wedges-sentence", {
    last_year: path.years[last] ?? 0,
    bau: fmt.emissions(path.bau_t[last]),
    name: largest?.name ?? left,
    amount: fmt.emissions(largest?.values_t[last]),
    left: fmt.emissions(path.plan_t[last]),
  });
  const unit = t("unit-tonnes-per-year");
  const table = {
    columns: [
      { key: "year", label: t("scenario-year") },
      { key: "bau", label: t("scenario-line-bau"), unit },
      ...shown.map((wedge) => ({ key: `wedge-${wedge.id}`, label: wedge.name, unit })),
      { key: "left", label: left, unit },
    ],
    rows: path.years.map((year, i) => ({
      year: fmt.fiscalYear(year),
      bau: path.bau_t[i] ?? null,
      ...Object.fromEntries(shown.map((wedge) => [`wedge-${wedge.id}`, wedge.values_t[i] ?? null])),
      left: path.plan_t[i] ?? null,
    })),
  };
  return (
    <ChartFrame title={title} sentence={sentence} table={table} filename={filename}>
      <div ref={frame}>
        <EChart option={option} height={height + (narrow ? 20 * (shown.length + 1) : 0)} sentence={sentence} />
      </div>
    </ChartFrame>
  );
}
