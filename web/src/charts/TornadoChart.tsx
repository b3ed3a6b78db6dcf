import { useMemo } from "react";
import { ChartFrame } from "../parts/ChartFrame";
import { EChart } from "../parts/EChart";
import { useWords } from "../words";
import { tonneScale } from "./tonnes";
import { type TornadoBar, tornadoOption } from "./tornado-option";
import { useChartColours } from "./use-chart-colours";

type Props = { bars: readonly TornadoBar[]; title: string; filename: string };

/** What is not known, one at a time from its tenth to its ninetieth percentile. */
export function TornadoChart({ bars, title, filename }: Props) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const scale = useMemo(() => tonneScale(bars.flatMap((bar) => [bar.low, bar.high])), [bars]);
  const option = useMemo(
    () =>
      tornadoOption(
        bars,
        { unit: t(scale.word), divide: scale.tonnes, number: (value) => fmt.number(value), amount: fmt.emissions },
        colours,
      ),
    [bars, scale, colours, t, fmt],
  );
  const widest = bars[0];
  const sentence = widest
    ? t("cs-tornado-sentence", { name: widest.name, low: fmt.emissions(widest.low), high: fmt.emissions(widest.high) })
    : title;
  const unit = t("unit-tonnes-per-year");
  const table = {
    columns: [
      { key: "name", label: t("cs-unknown") },
      { key: "low", label: t("cs-at-p10"), unit },
      { key: "high", label: t("cs-at-p90"), unit },
    ],
    rows: bars.map(({ name, low, high }) => ({ name, low, high })),
  };
  return (
    <ChartFrame title={title} sentence={sentence} showSentence table={table} filename={filename}>
      <EChart option={option} height={72 + 32 * bars.length} sentence={sentence} />
    </ChartFrame>
  );
}
