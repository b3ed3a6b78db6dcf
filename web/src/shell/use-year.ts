import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCity } from "../api/queries";

/** The year of the figures: the one in the address if the city has it, else the city's own. */
export function useYear(): number | undefined {
  const { data: city } = useCity();
  const { year } = useSearch({ strict: false }) as { year?: unknown };
  const wish = Number(year);
  return city?.years.includes(wish) ? wish : city?.year;
}

/** Chooses a year; the address keeps it from page to page. */
export function useSetYear(): (year: number) => void {
  const navigate = useNavigate();
  return (year) =>
    void navigate({ to: ".", search: ((before: Record<string, unknown>) => ({ ...before, year })) as never, resetScroll: false });
}
