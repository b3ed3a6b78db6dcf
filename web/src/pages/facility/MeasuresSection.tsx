import { useMemo, useState } from "react";
import { RangeBar } from "../../charts/RangeBar";
import type { FacilityPage, Quantiles } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { LinkButton } from "../../parts/LinkButton";
import { Section } from "../../parts/Section";
import { StatusMark } from "../../parts/StatusMark";
import { Tabs } from "../../parts/Tabs";
import { useWords, type Words } from "../../words";
import { simplePaybackYears } from "./answer";
import { listed } from "../../words/listed";
import styles from "./MeasuresSection.module.css";
import { type OptionRow, measureRows, packageRows } from "./options";

/** What would help here: each measure alone, or one after the other, with cost, saving and range. */
export function MeasuresSection({ page, calculated }: { page: FacilityPage; calculated: boolean }) {
  const words = useWords();
  const { t, language } = words;
  const [view, setView] = useState("packages");
  const alone = useMemo(() => measureRows(page), [page]);
  const packages = useMemo(() => packageRows(page), [page]);
  const rows = view === "alone" ? alone : packages;
  const columns = useMemo(() => columnsOf(rows, view, words), [rows, view, words]);
  const { project } = page;

  if (alone.length === 0 && packages.length === 0) {
    return (
      <Section title={t("facility-measures-title")}>
        <p>{t(calculated ? "facility-measures-none" : "facility-measures-none-run")}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t("facility-measures-title")}
      aside={
        <LinkButton small href="/plan">
          {t("facility-measures-to-plan")}
        </LinkButton>
      }
    >
      <p className={styles.plan}>
        {project
          ? t("facility-measures-plan", {
              measures: listed(project.measures, language),
              year: project.year,
              rank: project.rank,
            })
          : t("facility-measures-plan-none")}
      </p>
      <Tabs
        label={t("facility-measures-view")}
        selected={view}
        onSelect={setView}
        tabs={[
          { id: "packages", label: t("facility-measures-packages") },
          { id: "alone", label: t("facility-measures-alone") },
        ]}
      >
        <DataTable
          label={t("facility-measures-title")}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          cards={(row) => <OptionCard row={row} columns={columns} />}
        />
      </Tabs>
      <p className={styles.note}>{t("facility-measures-range-note")}</p>
    </Section>
  );
}

function columnsOf(rows: readonly OptionRow[], view: string, { t, fmt }: Words): Column<OptionRow>[] {
  const largest = (of: (row: OptionRow) => Quantiles) => Math.max(0, ...rows.map((row) => of(row).p90));
  const amount = (key: string, label: string, of: (row: OptionRow) => Quantiles, text: (range: Quantiles) => string): Column<OptionRow> => {
    const scale = largest(of);
    return {
      key,
      label: t(`facility-measures-${label}`),
      align: "end",
      width: 168,
      value: (row) => of(row).p50,
      cell: (row) => <RangeBar range={of(row)} largest={scale} text={text(of(row))} />,
    };
  };
  const payback = (row: OptionRow) => simplePaybackYears(row.capex.p50, row.yearly_saving.p50);
  return [
    {
      key: "name",
      label: t(view === "alone" ? "facility-measures-measure" : "facility-measures-package"),
      width: 190,
      value: view === "alone" ? (row) => row.name : undefined,
      cell: (row) => (
        <span>
          {view === "alone" ? row.name : `${row.order}. ${row.name}`}
          {row.inPlan && <span className={styles.mark}>{t("facility-measures-in-plan")}</span>}
        </span>
      ),
    },
    amount("emissions", "avoids", (row) => row.emissions_t, (range) => fmt.range(range, fmt.emissions)),
    amount("capex", "investment", (row) => row.capex, (range) => fmt.range(range, fmt.money)),
    amount("saving", "saves-cost", (row) => row.yearly_saving, (range) => fmt.range(range, fmt.money)),
    amount("energy", "saves-energy", (row) => row.energy_kwh, (range) => fmt.range(range, fmt.energy)),
    {
      key: "payback",
      label: t("facility-measures-payback"),
      align: "end",
      width: 100,
      value: (row) => payback(row),
      cell: (row) => paybackWords(payback(row), t),
    },
    ...(view === "alone"
      ? [
          {
            key: "life",
            label: t("facility-measures-life"),
            align: "end" as const,
            width: 80,
            value: (row: OptionRow) => row.lifeYears,
            cell: (row: OptionRow) => (row.lifeYears === null ? fmt.number(null) : t("facility-measures-payback-years", { years: row.lifeYears })),
          },
          {
            key: "status",
            label: t("facility-measures-basis"),
            width: 110,
            cell: (row: OptionRow) => row.status && <StatusMark status={row.status} />,
          },
        ]
      : []),
  ];
}

/** Two digits are all that middle values of two ranges bear. */
function paybackWords(years: number | null, t: Words["t"]): string {
  if (years === null) return t("facility-measures-payback-never");
  if (years < 1) return t("facility-measures-payback-months", { months: Math.max(1, Math.round(years * 12)) });
  return t("facility-measures-payback-years", { years: Number(years.toPrecision(2)) });
}

function OptionCard({ row, columns }: { row: OptionRow; columns: readonly Column<OptionRow>[] }) {
  const [name, ...figures] = columns;
  return (
    <div className={styles.card}>
      <strong>{name?.cell(row)}</strong>
      <dl>
        {figures.map((column) => (
          <div key={column.key}>
            <dt>{column.label}</dt>
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
