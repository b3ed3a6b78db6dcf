import { useState } from "react";
import { type ScenarioPoint, useEmissionCell, useOpenedTotal } from "../../api/queries";
import type { CityPlan, CityScenarioAnswer, EmissionBranch } from "../../api/types";
import { AppLink } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { SelectField } from "../../parts/SelectField";
import { StatusMark } from "../../parts/StatusMark";
import { useWords } from "../../words";
import { keyOf, lineOf } from "./open-line";
import { firstDue, planName } from "./words";
import styles from "./CityScenario.module.css";

/** From the city's total down to one building and the factors of one cell. */
export function OpenTab({ answer, plan }: { answer: CityScenarioAnswer; plan: CityPlan }) {
  const { t } = useWords();
  const [scenario, setScenario] = useState(plan.id);
  const [year, setYear] = useState(firstDue(answer, plan));
  const point = { scenario, year, own_buildings: answer.own_buildings };
  const opened = useOpenedTotal(answer.id, point);
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <div className={styles.field}>
          <SelectField
            label={t("cs-scenario")}
            value={scenario}
            onChange={setScenario}
            options={[{ id: "bau", label: t("cs-bau") }, ...answer.scenarios.map((one) => ({ id: one.id, label: planName(one) }))]}
          />
        </div>
        <div className={styles.field}>
          <SelectField
            label={t("scenario-year")}
            value={String(year)}
            onChange={(next) => setYear(Number(next))}
            options={answer.years.map((one) => ({ id: String(one), label: String(one) }))}
          />
        </div>
      </div>
      {opened.error && <ProblemNote problem={opened.error} retry={() => void opened.refetch()} />}
      {!opened.data && !opened.error && <Loading height={320} />}
      {opened.data && <Tree id={answer.id} point={point} total={opened.data.total} />}
    </div>
  );
}

function Tree({ id, point, total }: { id: string; point: ScenarioPoint; total: EmissionBranch }) {
  const { t, fmt } = useWords();
  const [path, setPath] = useState<readonly string[]>([]);
  // The branch that was open may not be there in another year or scenario.
  const line = lineOf(total, path);
  const here = line.at(-1) ?? total;
  const name = (branch: EmissionBranch) => branchName(branch, t);
  const largest = Math.max(...here.parts.map((part) => Math.abs(part.emissions_t)), 1e-9);
  return (
    <Section title={t("cs-open")} aside={t("cs-open-note")}>
      <nav aria-label={t("cs-open-way")} className={styles.crumbs}>
        {line.map((branch, depth) => (
          <Button key={depth} small kind="plain" disabled={depth === line.length - 1} onPress={() => setPath(path.slice(0, depth))}>
            {name(branch)}
          </Button>
        ))}
      </nav>
      <p>
        <strong>{fmt.emissions(here.emissions_t)}</strong> {t(`cs-level-${here.level}`)}
        {here.facility && (
          <>
            {" "}
            <AppLink href={`/facility/${encodeURIComponent(here.facility)}`}>{t("cs-to-facility")}</AppLink>
          </>
        )}
      </p>
      {here.level === "cell" ? (
        <Cell id={id} point={point} cell={here.name} />
      ) : (
        <ul className={styles.list}>
          {here.parts.map((part) => (
            <li key={`${part.level} ${part.name}`}>
              <button type="button" className={styles.row} onClick={() => setPath([...path.slice(0, line.length - 1), keyOf(part)])}>
                <span>{name(part)}</span>
                <span aria-hidden className={styles.share}>
                  <span className={styles.shareFill} style={{ width: `${(100 * Math.abs(part.emissions_t)) / largest}%` }} />
                </span>
                <span>{fmt.emissions(part.emissions_t)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function branchName(branch: EmissionBranch, t: (key: string) => string): string {
  if (branch.facility_name) return branch.facility_name;
  if (branch.name !== "") return branch.name;
  return t(branch.level === "place" ? "cs-rest-of-city" : "cs-no-sector");
}

/** One cell: the product of its factors, each with what is said of it. */
function Cell({ id, point, cell }: { id: string; point: ScenarioPoint; cell: string }) {
  const { t, fmt } = useWords();
  const found = useEmissionCell(id, point, cell);
  if (found.error) return <ProblemNote problem={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Loading height={160} />;
  type Factor = (typeof found.data.factors)[number];
  const columns: Column<Factor>[] = [
    { key: "factor", label: t("cs-factor"), width: 150, cell: (one) => t(`cs-factor-${one.factor}`) },
    { key: "value", label: t("cs-value"), align: "end", width: 130, cell: (one) => fmt.significant(one.value, 5) },
    { key: "without", label: t("cs-without-actions"), align: "end", width: 130, cell: (one) => fmt.significant(one.without_actions, 5) },
    { key: "unit", label: t("cs-unit"), width: 150, cell: (one) => one.unit },
    { key: "key", label: t("cs-stated-at"), width: 220, cell: (one) => <code>{one.key}</code> },
    {
      key: "source",
      label: t("cs-source"),
      width: 360,
      cell: (one) =>
        one.stated && (
          <>
            <StatusMark status={one.stated.status} /> {[one.stated.source, one.stated.locator, one.stated.note].filter(Boolean).join(" · ")}
          </>
        ),
    },
  ];
  return (
    <>
      <p className={styles.note}>{t("cs-formula")}</p>
      <DataTable label={t("cs-factors-of", { cell })} columns={columns} rows={found.data.factors} rowKey={(one) => one.factor} />
    </>
  );
}
