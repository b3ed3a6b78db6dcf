import { useMemo, useState } from "react";
import { useChartColours } from "../../charts/use-chart-colours";
import type { FacilityPage } from "../../api/types";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { Tabs } from "../../parts/Tabs";
import { useWords } from "../../words";
import { type BillsWords, timelineOption, yearsOption } from "./bills-option";
import { expectedYear, timeline, yearAgainstYear } from "./months";
import { partialMonths } from "./partial-months";
import styles from "./BillsChart.module.css";

type View = "timeline" | "years";

/** What was metered month by month, against what the building should use. */
export function BillsChart({ page, runYear }: { page: FacilityPage; runYear: number | null }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [view, setView] = useState<View>("timeline");
  const line = useMemo(() => timeline(page.months, page.expected, runYear), [page.months, page.expected, runYear]);
  const years = useMemo(() => yearAgainstYear(page.months), [page.months]);
  const model = useMemo(() => expectedYear(page.expected), [page.expected]);
  const isPartial = useMemo(() => partialMonths(page.bills), [page.bills]);
  const modelYear = runYear ?? page.year;

  const words: BillsWords = useMemo(
    () => ({
      carrier: (carrier) => t(`carrier-${carrier}`),
      expected: t("facility-bills-expected", { year: modelYear }),
      expectedShort: t("facility-bills-expected-short"),
      partial: t("facility-bills-partial"),
      month: ({ year, month }) => fmt.month(year, month),
      monthName: (month) => fmt.monthName(month),
      energy: (kwh) => fmt.energy(kwh),
      axisNumber: (value) => fmt.number(value),
      unit: t("facility-bills-unit"),
    }),
    [t, fmt, modelYear],
  );
  const option = useMemo(
    () =>
      view === "timeline"
        ? timelineOption(line, isPartial, words, colours)
        : yearsOption(years, isPartial, model, page.year, words, colours),
    [view, line, years, isPartial, model, page.year, words, colours],
  );

  const [first, last] = [line.months[0], line.months.at(-1)];
  if (!first || !last) {
    return (
      <EmptyState
        sentence={page.bills.length > 0 ? t("facility-bills-yearly") : t("facility-bills-none")}
        action={page.bills.length === 0 && page.may.includes("import") && <LinkButton href="/import">{t("facility-bills-none-action")}</LinkButton>}
      />
    );
  }

  const totals = line.months.map((_, at) => line.carriers.reduce((sum, { kwh }) => sum + (kwh[at] ?? 0), 0));
  const highest = totals.indexOf(Math.max(...totals));
  const peak = line.months[highest] ?? last;
  const sentence = [
    t("facility-bills-sentence", {
      name: page.name,
      first: words.month(first),
      last: words.month(last),
      peak: words.month(peak),
      energy: fmt.energy(totals[highest]),
    }),
    model && t("facility-bills-sentence-expected", { year: modelYear, energy: fmt.energy(model.reduce((sum, kwh) => sum + kwh, 0)) }),
  ]
    .filter(Boolean)
    .join(" ");
  const notes = [
    ...(model ? [t("facility-bills-note-expected", { year: modelYear })] : []),
    ...(line.months.some(isPartial) ? [t(`facility-bills-note-partial-${view}`)] : []),
  ];
  const table = {
    columns: [
      { key: "month", label: t("facility-bills-month") },
      ...line.carriers.map(({ carrier }) => ({ key: carrier, label: words.carrier(carrier), unit: "kWh" })),
      ...(model ? [{ key: "expected", label: t("facility-bills-expected-short"), unit: "kWh" }] : []),
    ],
    rows: line.months.map((month, at) => ({
      month: words.month(month),
      ...Object.fromEntries(line.carriers.map(({ carrier, kwh }) => [carrier, kwh[at] ?? null])),
      expected: line.expected[at] ?? null,
    })),
  };

  return (
    <ChartFrame title={t("facility-bills-title")} sentence={sentence} table={table} filename={`${page.id}-months`}>
      <div className={styles.views}>
        <Tabs
          label={t("facility-bills-view")}
          selected={view}
          onSelect={(id) => setView(id as View)}
          tabs={[
            { id: "timeline", label: t("facility-bills-view-timeline") },
            { id: "years", label: t("facility-bills-view-years") },
          ]}
        >
          <EChart option={option} height={300} sentence={sentence} />
        </Tabs>
      </div>
      {notes.length > 0 && <p className={styles.note}>{notes.join(" ")}</p>}
    </ChartFrame>
  );
}
