import { useMemo } from "react";
import { ChartFrame } from "../parts/ChartFrame";
import { EChart } from "../parts/EChart";
import { useWords } from "../words";
import { useChartColours } from "./use-chart-colours";
import { type YearAmount, yearBarsOption } from "./year-bars-option";

type Props = {
  years: readonly YearAmount[];
  title: string;
  sentence: string;
  filename: string;
  /** Name of the column of amounts, and its unit in the table. */
  label: string;
  tableUnit: string;
  /** What one unit of the axis holds, and its name. */
  divide: number;
  unit: string;
  /** An amount with its unit; a range where there is one. */
  said: (year: YearAmount) => string;
  height?: number;
};

/** One amount by year, from zero, with its range where it has one. */
export function YearBars({ years, title, sentence, filename, label, tableUnit, divide, unit, said, height = 220 }: Props) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const option = useMemo(
    () =>
      yearBarsOption(
        years,
        {
          unit,
          divide,
          number: (value) => fmt.number(value),
          card: (year) => `${fmt.fiscalYear(year.year)}: ${said(year)}`,
        },
        colours,
      ),
    [years, unit, divide, said, colours, fmt],
  );
  const ranged = years.some((year) => year.p10 !== undefined);
  const table = {
    columns: [
      { key: "year", label: t("scenario-year") },
      ...(ranged ? [{ key: "p10", label: `${label}, ${t("plan-p10")}`, unit: tableUnit }] : []),
      { key: "amount", label, unit: tableUnit },
      ...(ranged ? [{ key: "p90", label: `${label}, ${t("plan-p90")}`, unit: tableUnit }] : []),
    ],
    rows: years.map((year) => ({
      year: fmt.fiscalYear(year.year),
      amount: year.amount,
      p10: year.p10 ?? null,
      p90: year.p90 ?? null,
    })),
  };
  return (
    <ChartFrame title={title} sentence={sentence} table={table} filename={filename}>
      <EChart option={option} height={height} sentence={sentence} />
    </ChartFrame>
  );
}
