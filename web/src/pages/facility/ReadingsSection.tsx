import { useMemo, useState } from "react";
import { useReadings } from "../../api/queries";
import type { CarrierDays, FacilityPage, ReadingMeter, ReadingsPage } from "../../api/types";
import { useChartColours } from "../../charts/use-chart-colours";
import { ChartFrame } from "../../parts/ChartFrame";
import { type Column, DataTable } from "../../parts/DataTable";
import { EChart } from "../../parts/EChart";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { SelectField } from "../../parts/SelectField";
import { useWords, type Words } from "../../words";
import { savingsHref } from "../savings/address";
import { readingsOption, type ReadingsWords } from "./readings-option";
import styles from "./ReadingsSection.module.css";

/** What smart meters counted day by day; nothing for a facility without them. */
export function ReadingsSection({ page }: { page: FacilityPage }) {
  const { t } = useWords();
  const [year, setYear] = useState<number>();
  const readings = useReadings(page.id, year, page.has_readings);
  if (!page.has_readings) return null;
  return (
    <Section title={t("facility-readings")} id="readings">
      {readings.data ? (
        <TheReadings readings={readings.data} onYear={setYear} />
      ) : readings.error ? (
        <ProblemNote problem={readings.error} retry={() => void readings.refetch()} />
      ) : (
        <Loading height={360} />
      )}
    </Section>
  );
}

function TheReadings({ readings, onYear }: { readings: ReadingsPage; onYear: (year: number) => void }) {
  const words = useWords();
  const { t } = words;
  const columns = useMemo(() => columnsOf(words), [words]);
  const finest = Math.min(...readings.meters.map(({ interval_min }) => interval_min));
  return (
    <>
      <p className={styles.lead}>{t("facility-readings-lead", { year: String(readings.year), minutes: finest })}</p>
      <div className={styles.controls}>
        <SelectField
          disabled={readings.years.length < 2}
          label={t("facility-readings-year")}
          onChange={(year) => onYear(Number(year))}
          options={readings.years.map((year) => ({ id: String(year), label: String(year) }))}
          value={String(readings.year)}
        />
        <LinkButton href={savingsHref({ facility: readings.id })} icon="savings">
          {t("facility-readings-savings")}
        </LinkButton>
      </div>
      <div className={styles.charts}>
        {readings.carriers.map((days) => (
          <DaysChart key={`${days.carrier} ${days.unit}`} days={days} readings={readings} />
        ))}
        {readings.carriers.length === 0 && <p>{t("facility-readings-none")}</p>}
      </div>
      <DataTable
        cards={(meter) => <span>{columns.map(({ cell }) => cell(meter)).join(" · ")}</span>}
        columns={columns}
        label={t("facility-readings-meters")}
        rowKey={meterKey}
        rows={readings.meters}
      />
      <p className={styles.note}>{t("facility-readings-note")}</p>
    </>
  );
}

function DaysChart({ days: { carrier, days, total, unit, whole_days: whole }, readings }: { days: CarrierDays; readings: ReadingsPage }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const amount = (value: number | null) => (unit === "kWh" ? fmt.energy(value) : `${fmt.number(value)} ${unit}`);
  const words = useMemo<ReadingsWords>(
    () => ({
      unit,
      day: (day) => fmt.date(day),
      month: (day) => fmt.monthName(Number(day.slice(5, 7))),
      amount: ({ value, coverage }) =>
        value === null ? `${t("facility-readings-coverage")}: ${fmt.percent(coverage)}` : unit === "kWh" ? fmt.energy(value) : `${fmt.number(value)} ${unit}`,
      number: (value) => fmt.number(value),
    }),
    [fmt, t, unit],
  );
  const option = useMemo(() => readingsOption(days, words, colours), [days, words, colours]);
  const length = lengthOf(readings.year);
  const sentence = [
    t("facility-readings-sentence", { total: amount(total), days: whole, length, year: String(readings.year), share: fmt.percent(whole / length) }),
    whole < days.length && t("facility-readings-gap"),
  ]
    .filter(Boolean)
    .join(" ");
  const table = {
    columns: [
      { key: "day", label: t("facility-readings-day") },
      { key: "value", label: t(`carrier-${carrier}`), unit },
      { key: "coverage", label: t("facility-readings-coverage"), unit: "%" },
    ],
    rows: days.map(({ day, value, coverage }) => ({ day, value, coverage: Math.round(coverage * 1000) / 10 })),
  };
  return (
    <ChartFrame
      filename={`${readings.id}-${carrier}-${readings.year}`}
      sentence={sentence}
      showSentence
      table={table}
      title={t("facility-readings-chart", { carrier: t(`carrier-${carrier}`) })}
    >
      <EChart height={260} option={option} sentence={sentence} />
    </ChartFrame>
  );
}

const meterKey = ({ id, interval_min }: ReadingMeter) => `${id} ${interval_min}`;

/** Days of a calendar year. */
const lengthOf = (year: number): number => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;

function columnsOf({ t, fmt }: Words): Column<ReadingMeter>[] {
  return [
    { key: "meter", label: t("facility-readings-meter"), width: 150, value: ({ id }) => id, cell: ({ id }) => id },
    {
      key: "interval",
      label: t("facility-readings-interval"),
      width: 90,
      value: (meter) => meter.interval_min,
      cell: (meter) => t("facility-readings-minutes", { minutes: meter.interval_min }),
    },
    { key: "first", label: t("facility-readings-first"), width: 140, value: (meter) => meter.first_day, cell: (meter) => fmt.date(meter.first_day) },
    { key: "last", label: t("facility-readings-last"), width: 140, value: (meter) => meter.last_day, cell: (meter) => fmt.date(meter.last_day) },
    {
      key: "whole",
      label: t("facility-readings-whole"),
      align: "end",
      width: 120,
      value: ({ coverage }) => coverage,
      cell: ({ coverage }) => fmt.percent(coverage),
    },
    {
      key: "estimated",
      label: t("facility-readings-estimated"),
      align: "end",
      width: 130,
      value: (meter) => meter.not_measured_share,
      cell: (meter) => fmt.percent(meter.not_measured_share),
    },
  ];
}
