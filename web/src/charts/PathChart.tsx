import { useMemo } from "react";
import type { PathSeries } from "../api/types";
import { ChartFrame } from "../parts/ChartFrame";
import { EChart } from "../parts/EChart";
import { useWords } from "../words";
import { limitsHeight, pathOption } from "./path-option";
import { pathSentence, pathTable } from "./path-words";
import { tonneScale } from "./tonnes";
import { useChartColours } from "./use-chart-colours";
import { useNarrow } from "./use-narrow";

type Props = {
  path: PathSeries;
  title: string;
  /** Whose emissions: "own estate", "whole city", a district. */
  scope: string;
  filename: string;
  /** Height of the plot without the key of limits, px. */
  height?: number;
};

/** The way of the emissions: measured, without measures, with the plan and its range, against what is allowed. */
export function PathChart({ path, title, scope, filename, height = 320 }: Props) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [frame, narrow] = useNarrow<HTMLDivElement>();
  const scale = useMemo(
    () => tonneScale([...path.bau_t, ...path.plan_p90_t, ...path.limits.map((limit) => limit.limit_t)]),
    [path],
  );
  const option = useMemo(
    () =>
      pathOption(
        path,
        scale,
        {
          bau: t("scenario-line-bau"),
          grid: t("scenario-line-grid"),
          plan: t("scenario-line-plan"),
          band: t("scenario-line-band"),
          measured: t("scenario-line-measured"),
          unit: t(scale.word),
          amount: fmt.emissions,
          range: (low, high) => fmt.range({ p10: low, p50: low, p90: high }, fmt.emissions),
          number: (value) => fmt.number(value),
        },
        colours,
        narrow,
      ),
    [path, scale, colours, narrow, t, fmt],
  );
  const sentence = pathSentence(path, scope, { t, fmt });
  return (
    <ChartFrame title={title} sentence={sentence} table={pathTable(path, { t, fmt })} filename={filename}>
      <div ref={frame}>
        <EChart option={option} height={height + limitsHeight(path, { amount: fmt.emissions }, narrow)} sentence={sentence} />
      </div>
    </ChartFrame>
  );
}
