import { useMemo } from "react";
import type { ScenarioPage } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { StatusMark } from "../../parts/StatusMark";
import { useWords } from "../../words";
import styles from "./ScenarioPage.module.css";

type Assumption = ScenarioPage["assumptions"][number];

/** Everything that the paths rest on and that nobody has measured, with its source. */
export function Assumptions({ scenario }: { scenario: ScenarioPage }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<Assumption>[]>(
    () => [
      { key: "name", label: t("scenario-assumption"), width: 380, cell: (one) => one.name, value: (one) => one.name },
      { key: "value", label: t("scenario-assumption-value"), width: 220, cell: (one) => one.value },
      {
        key: "status",
        label: t("scenario-assumption-status"),
        width: 120,
        cell: (one) => <StatusMark status={one.status} />,
        value: (one) => one.status,
      },
      { key: "source", label: t("scenario-assumption-source"), width: 360, cell: (one) => one.source },
    ],
    [t],
  );
  const { assumptions, gdp, path } = scenario;
  const [first, last] = [gdp?.values[0], gdp?.values.at(-1)];
  if (assumptions.length === 0) return null;
  return (
    <Section title={t("scenario-assumptions")}>
      <DataTable
        label={t("scenario-assumptions")}
        columns={columns}
        rows={assumptions}
        rowKey={keyOf}
        cards={(one) => (
          <div className={styles.card}>
            <span>{one.name}</span>
            <strong>{one.value}</strong>
            <span className={styles.source}>
              <StatusMark status={one.status} /> {one.source}
            </span>
          </div>
        )}
      />
      {gdp && first !== undefined && last !== undefined && (
        <p className={styles.note}>
          {t("scenario-gdp-sentence", {
            first_year: path.years[0],
            last_year: path.years.at(-1),
            first: fmt.significant(first, 3),
            last: fmt.significant(last, 3),
            unit: gdp.unit,
          })}
        </p>
      )}
    </Section>
  );
}

/** The same is assumed for several spans of years, each with its value. */
const keyOf = (one: Assumption) => `${one.name} ${one.value} ${one.source}`;
