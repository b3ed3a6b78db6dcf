import { useLocation } from "@tanstack/react-router";
import type { CityInfo } from "../api/types";
import { SelectField } from "../parts/SelectField";
import { useWords } from "../words";
import { useSetYear, useYear } from "./use-year";

/** Pages whose figures are those of a year; a plan and a scenario have many. */
const YEARLY = /^\/($|portfolio|facility\/)/;

export function YearPicker({ city }: { city: CityInfo }) {
  const { t, fmt } = useWords();
  const year = useYear();
  const setYear = useSetYear();
  const yearly = useLocation({ select: ({ pathname }) => YEARLY.test(pathname) });
  if (!yearly || city.years.length < 2) return null;
  const options = [...city.years].sort((a, b) => b - a).map((one) => ({ id: String(one), label: fmt.fiscalYear(one) }));
  return <SelectField hideLabel label={t("shell-year")} onChange={(id) => setYear(Number(id))} options={options} small value={String(year)} />;
}
