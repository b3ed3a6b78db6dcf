import { useMemo } from "react";
import { ChartFrame } from "../parts/ChartFrame";
import { EChart } from "../parts/EChart";
import { useWords } from "../words";
import { type CityPath, cityPathOption } from "./city-path-option";
import { tonneScale } from "./tonnes";
import { useChartColours } from "./use-chart-colours";

type Props = { path: CityPath; title: string; filename: string; height?: number };

/** The way of a city's emissions without action and with the plan, its band, and what each reading allows. */
export function CityPathChart({ path, title, filename, height = 380 }: Props) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const scale = useMemo(() => tonneScale([...path.bau_t, ...path.plan_t, ...path.band.map(({ p90 }) => p90)]), [path]);
  const option = useMemo(
    () =>
      cityPathOption(
        path,
        scale,
        {
          bau: t("cs-line-bau"),
          plan: t("cs-line-plan"),
          band: t("cs-line-band"),
          limit: t("cs-line-limit"),
          unit: t(scale.word),
          amount: fmt.emissions,
          number: (value) => fmt.number(value),
        },
        colours,
      ),
    [path, scale, colours, t, fmt],
  );
  const last = path.years.length - 1;
  const sentence = t("cs-path-sentence", {
    first_year: path.years[0] ?? 0,
    last_year: path.years[last] ?? 0,
    first: fmt.emissions(path.bau_t[0]),
    bau: fmt.emissions(path.bau_t[last]),
    plan: fmt.emissions(path.plan_t[last]),
  });
  const unit = t("unit-tonnes-per-year");
  const whole = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10);
  const table = {
    columns: [
      { key: "year", label: t("scenario-year") },
      { key: "bau", label: t("cs-line-bau"), unit },
      { key: "p10", label: t("scenario-p10"), unit },
      { key: "plan", label: t("cs-line-plan"), unit },
      { key: "p90", label: t("scenario-p90"), unit },
    ],
    rows: path.years.map((year, i) => {
      const band = path.band.find((one) => one.year === year);
      return { year: String(year), bau: whole(path.bau_t[i]), p10: whole(band?.p10), plan: whole(path.plan_t[i]), p90: whole(band?.p90) };
    }),
  };
  return (
    <ChartFrame title={title} sentence={sentence} table={table} filename={filename}>
      <EChart option={option} height={height} sentence={sentence} />
    </ChartFrame>
  );
}
