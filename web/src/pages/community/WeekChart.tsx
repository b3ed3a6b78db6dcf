import { useMemo, useState } from "react";
import type { PlannedBlock } from "../../api/types";
import { useChartColours } from "../../charts/use-chart-colours";
import { useNarrow } from "../../charts/use-narrow";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { Tabs } from "../../parts/Tabs";
import { useWords } from "../../words";
import { type WeekWords, weekOption } from "./week-option";

/** A week of each season: who uses, and what gives it. */
export function WeekChart({ id, plan }: { id: string; plan: PlannedBlock }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [frame, narrow] = useNarrow<HTMLDivElement>();
  const [chosen, setChosen] = useState("0");
  const week = plan.weeks[Number(chosen)] ?? plan.weeks[0];
  const words = useMemo<WeekWords>(
    () => ({
      load: t("community-week-load"),
      sun: t("community-week-sun"),
      grid: t("community-week-grid"),
      sold: t("community-week-sold"),
      stores: t("community-week-stores"),
      stored: t("community-week-stored"),
      unit: "kW",
      energyUnit: "kWh",
      number: (value) => fmt.number(value),
      hour: (hour) => t("community-week-hour", { day: Math.floor(hour / 24) + 1, hour: hour % 24 }),
      day: (day) => t("community-week-day", { day }),
    }),
    [t, fmt],
  );
  const option = useMemo(() => (week ? weekOption(week, words, colours, narrow) : null), [week, words, colours, narrow]);
  if (!week || !option) return null;
  const month = fmt.monthName(week.month);
  const energy = (powers: readonly number[]) => fmt.energy(powers.reduce((sum, power) => sum + power, 0));
  const sentence = t("community-week-sentence", {
    month,
    load: energy(week.load_kw),
    sun: energy(week.pv_kw),
    grid: energy(week.import_kw),
  });
  const table = {
    columns: [
      { key: "hour", label: t("community-week-hour-column") },
      { key: "load", label: words.load, unit: "kW" },
      { key: "sun", label: words.sun, unit: "kW" },
      { key: "grid", label: words.grid, unit: "kW" },
      { key: "sold", label: words.sold, unit: "kW" },
      { key: "stores", label: words.stores, unit: "kW" },
      { key: "stored", label: words.stored, unit: "kWh" },
    ],
    rows: week.load_kw.map((load, hour) => ({
      hour: words.hour(hour),
      load,
      sun: week.pv_kw[hour] ?? null,
      grid: week.import_kw[hour] ?? null,
      sold: week.export_kw[hour] ?? null,
      stores: week.stores_kw[hour] ?? null,
      stored: week.stored_kwh[hour] ?? null,
    })),
  };
  return (
    <Tabs
      label={t("community-week-choose")}
      selected={chosen}
      onSelect={setChosen}
      tabs={plan.weeks.map((at, index) => ({ id: String(index), label: fmt.monthName(at.month) }))}
    >
      <ChartFrame title={t("community-week", { month })} sentence={sentence} showSentence table={table} filename={`${id}-week-${week.month}`}>
        <div ref={frame}>
          <EChart option={option} height={narrow ? 380 : 420} sentence={sentence} />
        </div>
      </ChartFrame>
    </Tabs>
  );
}
