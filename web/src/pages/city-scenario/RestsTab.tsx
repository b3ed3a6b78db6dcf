import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useCityScenario, useFiguresWorthAsking } from "../../api/queries";
import type { CityPlan, CityScenarioAnswer } from "../../api/types";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { Loading } from "../../parts/Loading";
import { Section } from "../../parts/Section";
import { StatusMark } from "../../parts/StatusMark";
import { useWords } from "../../words";
import type { Table } from "./tables";
import { titleOf } from "./walk";
import { firstDue } from "./words";
import styles from "./CityScenario.module.css";

type Assumption = CityScenarioAnswer["assumptions"][number];
type Observation = CityScenarioAnswer["drivers"][number]["observations"][number] & { driver: string; unit: string };

/** How many unverified figures are asked for at once. */
const ASKED = 10;

/** What it all rests on: which figure is worth asking for next, forecasts beside what came true, every figure with its source. */
export function RestsTab({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<Assumption>[]>(
    () => [
      { key: "key", label: t("cs-stated-at"), width: 320, cell: (one) => <code>{keyOf(one)}</code>, value: keyOf },
      {
        key: "value",
        label: t("cs-value"),
        width: 200,
        align: "end",
        cell: (one) => (one.value === null ? t("cs-years-stated", { count: one.points.length }) : fmt.significant(one.value, 5)),
        value: (one) => one.value ?? undefined,
      },
      { key: "unit", label: t("cs-unit"), width: 140, cell: (one) => one.unit, value: (one) => one.unit },
      { key: "status", label: t("cs-status"), width: 120, cell: (one) => <StatusMark status={one.status} />, value: (one) => one.status },
      {
        key: "source",
        label: t("cs-source"),
        width: 460,
        cell: (one) => [one.source, one.locator, one.note, one.filled ? t("cs-filled") : null].filter(Boolean).join(" · "),
      },
    ],
    [t, fmt],
  );
  const observations = answer.drivers.flatMap((driver) =>
    driver.observations.map((one): Observation => ({ ...one, driver: driver.id, unit: driver.unit })),
  );
  const observed: Column<Observation>[] = [
    { key: "driver", label: t("cs-driver"), width: 160, cell: (one) => one.driver, value: (one) => one.driver },
    { key: "vintage", label: t("cs-vintage"), width: 160, cell: (one) => one.vintage, value: (one) => one.vintage },
    { key: "year", label: t("scenario-year"), align: "end", cell: (one) => String(one.year), value: (one) => one.year },
    { key: "forecast", label: t("cs-forecast"), align: "end", cell: (one) => fmt.significant(one.forecast, 4), value: (one) => one.forecast },
    { key: "observed", label: t("cs-observed"), align: "end", cell: (one) => fmt.significant(one.observed, 4), value: (one) => one.observed },
    {
      key: "error",
      label: t("cs-forecast-error"),
      align: "end",
      cell: (one) => fmt.percent(one.forecast / one.observed - 1),
      value: (one) => one.forecast / one.observed - 1,
    },
    { key: "unit", label: t("cs-unit"), width: 220, cell: (one) => one.unit },
  ];
  return (
    <div className={styles.stack}>
      <p>{t("cs-unverified-share", { share: fmt.percent(answer.unverified_share) })}</p>
      <Worth answer={answer} plan={plan} />
      {observations.length > 0 && (
        <Section title={t("cs-observed-title")}>
          <DataTable
            label={t("cs-observed-title")}
            columns={observed}
            rows={observations}
            rowKey={(one) => `${one.driver} ${one.vintage} ${one.year}`}
          />
        </Section>
      )}
      <Section title={t("cs-assumptions")}>
        <DataTable
          label={t("cs-assumptions")}
          columns={columns}
          rows={answer.assumptions}
          rowKey={keyOf}
          height={560}
          cards={(one) => (
            <div>
              <code>{keyOf(one)}</code>
              <div>
                <strong>{one.value === null ? t("cs-years-stated", { count: one.points.length }) : fmt.significant(one.value, 5)}</strong>{" "}
                {one.unit} <StatusMark status={one.status} />
              </div>
              <div className={styles.quiet}>{[one.source, one.note].filter(Boolean).join(" · ")}</div>
            </div>
          )}
        />
      </Section>
    </div>
  );
}

const keyOf = (one: Assumption) => (one.scenario ? `scenarios.${one.scenario}.change.${one.key}` : one.key);

/** A key that leads to its form. */
function ToField({ keyOfFigure, title }: { keyOfFigure: string; title: string }) {
  const navigate = useNavigate();
  const show = () =>
    void navigate({ to: ".", search: ((before: Record<string, unknown>) => ({ ...before, tab: "edit", at: keyOfFigure })) as never, replace: true });
  return (
    <Button small kind="plain" onPress={show}>
      {title}
    </Button>
  );
}

/** What to ask next: the unverified figures on which most hangs. */
function Worth({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t, fmt } = useWords();
  const year = firstDue(answer, plan);
  const sheet = useCityScenario(answer.id);
  const worth = useFiguresWorthAsking(answer.id, plan.id, year);
  // With the own buildings in it a figure may be of another file than the one that is kept.
  if (worth.error) return null;
  const asked = (worth.data ?? []).filter((one) => (one.emissions_t ?? 0) > 0).slice(0, ASKED);
  return (
    <Section title={t("cs-worth")} aside={t("cs-worth-note", { year })}>
      {worth.data ? (
        <ol className={styles.list}>
          {asked.map((one) => (
            <li key={one.key} className={styles.item}>
              <ToField keyOfFigure={one.key} title={sheet.data ? titleOf(sheet.data.tables as Table, one.key, t) : one.key} />
              <span>{t("cs-worth-moves", { amount: fmt.emissions(one.emissions_t) })}</span>
            </li>
          ))}
        </ol>
      ) : (
        <Loading height={160} />
      )}
    </Section>
  );
}
