import { useMemo, useState } from "react";
import type { CityScenarioSheet } from "../../api/types";
import { CityPathChart } from "../../charts/CityPathChart";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { SelectField } from "../../parts/SelectField";
import { SliderField } from "../../parts/SliderField";
import { useWords } from "../../words";
import { EditingContext } from "./editing";
import { FaultNote } from "./FaultNote";
import { Missing } from "./Missing";
import { SaveBar } from "./SaveBar";
import { SectionForm } from "./SectionForm";
import { GENERAL } from "./shape";
import { TableForm } from "./TableForm";
import { at, isTable, keyOf, levelOf, put, SECTIONS, type Table, type Value, withLevel } from "./tables";
import { useDraft, useWorth } from "./use-draft";
import { useJump } from "./use-jump";
import { unsaid } from "./walk";
import styles from "./CityScenario.module.css";

type Props = {
  sheet: CityScenarioSheet;
  mayWrite: boolean;
  /** What is not saved yet. */
  edited: Table | undefined;
  onEdit: (tables: Table | undefined) => void;
};

/** The scenario as forms, with the path of what is not saved yet; nothing is kept until Save. */
export function EditTab({ sheet, mayWrite, edited, onEdit }: Props) {
  const { t } = useWords();
  const tables = edited ?? (sheet.tables as Table);
  const [shown, show] = useJump();
  const scenarios = Object.keys((tables["scenarios"] as Table | undefined) ?? {});
  const acting = scenarios.find((id) => Object.keys((tables["actions"] as Table) ?? {}).some((action) => levelOf(tables, id, action) > 0));
  const [chosen, setChosen] = useState<string>();
  const scenario = chosen !== undefined && scenarios.includes(chosen) ? chosen : (acting ?? scenarios[0]);
  const draft = useDraft(tables, scenario);
  const fault = draft.answer?.fault ?? undefined;
  const missing = useMemo(() => unsaid(tables), [tables]);
  const due = dueOf(tables);
  const worth = useWorth(tables, scenario, fault || missing.length > 0 ? undefined : due);
  const editing = useMemo(
    () => ({
      tables,
      fault,
      shown,
      disabled: !mayWrite,
      change: (path: readonly (string | number)[], value: Value | undefined) => onEdit(put(tables, path, value) as Table),
    }),
    [tables, fault, shown, mayWrite, onEdit],
  );
  // What is only not said yet is asked for below, and is no mistake.
  const told = fault && !missing.some(({ path }) => keyOf(path) === fault.key) ? fault : undefined;
  return (
    <EditingContext value={editing}>
      <div className={styles.stack}>
        {mayWrite && (
          <SaveBar sheet={sheet} tables={tables} changed={edited !== undefined} fault={fault} onKept={() => onEdit(undefined)} onUndo={() => onEdit(undefined)} />
        )}
        {draft.problem && <ProblemNote problem={draft.problem} />}
        {told && <FaultNote fault={told} onShow={() => show(told.key)} />}
        {mayWrite && <Missing unsaid={missing} worth={worth} onShow={show} />}
        {draft.path && <DraftPath path={draft.path} stale={fault !== undefined} id={sheet.stamp.id} />}
        {scenario !== undefined && isTable(tables["actions"]) && Object.keys(tables["actions"]).length > 0 && (
          <Levels tables={tables} scenario={scenario} scenarios={scenarios} onChoose={setChosen} onChange={onEdit} disabled={!mayWrite} />
        )}
        <Section title={t("cs-section-general")}>
          <div className={styles.stack}>
            <TableForm shape={GENERAL} path={[]} value={tables} />
          </div>
        </Section>
        <Section title={t("cs-sections")} aside={t("cs-sections-note")}>
          {SECTIONS.map((name) => (
            <SectionForm key={name} name={name} />
          ))}
        </Section>
      </div>
    </EditingContext>
  );
}

/** The year of the first target, else the last. */
function dueOf(tables: Table): number {
  const years = ["targets", "promises"].flatMap((section) => {
    const things = tables[section];
    return isTable(things) ? Object.values(things).map((one) => Number(at(one, ["year"]))) : [];
  });
  return Math.min(...years.filter(Number.isFinite), Number(tables["last_year"]));
}

type Path = NonNullable<ReturnType<typeof useDraft>["path"]>;

/** Where the emissions go as things stand in the forms; the last answer while a fault is being mended. */
function DraftPath({ path, stale, id }: { path: Path; stale: boolean; id: string }) {
  const { t, fmt } = useWords();
  const told = path.readings.filter((one) => one.met !== null && one.same_as === null);
  return (
    <div className={styles.stack}>
      <p aria-live="polite">
        {t("cs-draft-sentence", {
          met: told.filter((one) => one.met).length,
          count: told.length,
          year: path.years.at(-1) ?? 0,
          plan: fmt.emissions(path.emissions_t.at(-1)),
          bau: fmt.emissions(path.bau_t.at(-1)),
        })}{" "}
        {stale && <span className={styles.quiet}>{t("cs-draft-stale")}</span>}
      </p>
      <CityPathChart
        path={{ years: path.years, bau_t: path.bau_t, plan_t: path.emissions_t, band: [], limits: [] }}
        title={t("cs-draft-path")}
        filename={`draft-${id}`}
        height={240}
      />
    </div>
  );
}

type LevelsProps = {
  tables: Table;
  scenario: string;
  scenarios: readonly string[];
  onChoose: (id: string) => void;
  onChange: (tables: Table) => void;
  disabled: boolean;
};

/** How far each action goes in a scenario. */
function Levels({ tables, scenario, scenarios, onChoose, onChange, disabled }: LevelsProps) {
  const { t, fmt } = useWords();
  return (
    <Section title={t("cs-levels")}>
      {scenarios.length > 1 && (
        <div className={styles.field}>
          <SelectField
            label={t("cs-scenario")}
            value={scenario}
            onChange={onChoose}
            options={scenarios.map((id) => ({ id, label: String(at(tables, ["scenarios", id, "title"]) || id) }))}
          />
        </div>
      )}
      <div className={styles.grid}>
        {Object.entries(tables["actions"] as Table).map(([id, action]) => (
          <SliderField
            key={id}
            label={`${String((isTable(action) && action["title"]) || id)}: ${fmt.percent(levelOf(tables, scenario, id), 0)}`}
            value={levelOf(tables, scenario, id)}
            min={0}
            max={1}
            step={0.05}
            disabled={disabled}
            format={(value) => fmt.percent(value, 0)}
            onChange={(level) => onChange(withLevel(tables, scenario, id, level))}
          />
        ))}
      </div>
    </Section>
  );
}
