import type { PathSeries } from "../api/types";
import type { Words } from "../words";
import { yearSpan } from "./path-option";

type Speech = Pick<Words, "t" | "fmt">;

/** What the chart of a path shows, for those who do not see it. */
export function pathSentence(path: PathSeries, scope: string, { t, fmt }: Speech): string {
  const last = path.years.length - 1;
  const at = (values: readonly number[]) => values[last] ?? 0;
  return t("scenario-path-sentence", {
    scope,
    first_year: yearSpan(path)[0],
    last_year: path.years[last] ?? 0,
    bau: fmt.emissions(at(path.bau_t)),
    grid: fmt.emissions(at(path.grid_t)),
    plan: fmt.emissions(at(path.plan_t)),
    range: fmt.range({ p10: at(path.plan_p10_t), p50: at(path.plan_t), p90: at(path.plan_p90_t) }, fmt.emissions),
    limits: path.limits.length,
  });
}

/** The path as a table: a row for each year, a column for each line, and one for each limit in its year. */
export function pathTable(path: PathSeries, { t, fmt }: Speech) {
  const unit = t("unit-tonnes-per-year");
  const years = [...new Set([...path.history.map((point) => point.year), ...path.years])].sort((a, b) => a - b);
  const limits = path.limits.map((limit, i) => ({ ...limit, key: `limit-${i}` }));
  const whole = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10);
  return {
    columns: [
      { key: "year", label: t("scenario-year") },
      { key: "measured", label: t("scenario-line-measured"), unit },
      { key: "bau", label: t("scenario-line-bau"), unit },
      { key: "grid", label: t("scenario-line-grid"), unit },
      { key: "p10", label: t("scenario-p10"), unit },
      { key: "plan", label: t("scenario-line-plan"), unit },
      { key: "p90", label: t("scenario-p90"), unit },
      ...limits.map((limit) => ({ key: limit.key, label: t("scenario-limit", { name: limit.name }), unit })),
    ],
    rows: years.map((year) => {
      const i = path.years.indexOf(year);
      const measured = path.history.find((point) => point.year === year);
      return {
        year: fmt.fiscalYear(year),
        measured: whole(measured?.emissions_t),
        bau: whole(path.bau_t[i]),
        grid: whole(path.grid_t[i]),
        p10: whole(path.plan_p10_t[i]),
        plan: whole(path.plan_t[i]),
        p90: whole(path.plan_p90_t[i]),
        ...Object.fromEntries(limits.map((limit) => [limit.key, limit.year === year ? whole(limit.limit_t) : null])),
      };
    }),
  };
}
