import { useState } from "react";
import type { CityScenarioSheet } from "../../api/types";
import { CityPathChart } from "../../charts/CityPathChart";
import { NumberField } from "../../parts/NumberField";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { SelectField } from "../../parts/SelectField";
import { SliderField } from "../../parts/SliderField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { FaultNote } from "./FaultNote";
import { SaveBar } from "./SaveBar";
import { TableForm } from "./TableForm";
import { SectionForm } from "./SectionForm";
import { at, isTable, levelOf, put, SECTIONS, type Table, type Value, withLevel } from "./tables";
import { useDraft } from "./use-draft";
import styles from "./CityScenario.module.css";

/** The scenario as forms, with the path of what is not saved yet; nothing is kept until Save. */
export function EditTab({ sheet, mayWrite }: { sheet: CityScenarioSheet; mayWrite: boolean }) {
  const { t, fmt } = useWords();
  const kept = sheet.tables as Table;
  const [tables, setTables] = useState<Table>(kept);
  const scenarios = Object.keys((tables["scenarios"] as Table | undefined) ?? {});
  const acting = scenarios.find((id) => Object.keys((tables["actions"] as Table) ?? {}).some((action) => levelOf(tables, id, action) > 0));
  const [chosen, setChosen] = useState<string>();
  const scenario = chosen !== undefined && scenarios.includes(chosen) ? chosen : (acting ?? scenarios[0]);
  const draft = useDraft(tables, scenario);
  const fault = draft.answer?.fault ?? undefined;
  const change = (path: readonly (string | number)[], value: Value | undefined) => setTables(put(tables, path, value) as Table);
  const path = draft.path;
  const told = path?.readings.filter((one) => one.met !== null && one.same_as === null) ?? [];
  return (
    <div className={styles.stack}>
      {mayWrite && <SaveBar sheet={sheet} tables={tables} changed={tables !== kept} fault={fault} onUndo={() => setTables(kept)} />}
      {draft.problem && <ProblemNote problem={draft.problem} />}
      {fault && <FaultNote fault={fault} />}
      {path && (
        <div className={styles.stack}>
          <p aria-live="polite">
            {t("cs-draft-sentence", {
              met: told.filter((one) => one.met).length,
              count: told.length,
              year: path.years.at(-1) ?? 0,
              plan: fmt.emissions(path.emissions_t.at(-1)),
              bau: fmt.emissions(path.bau_t.at(-1)),
            })}
          </p>
          <CityPathChart
            path={{ years: path.years, bau_t: path.bau_t, plan_t: path.emissions_t, band: [], limits: [] }}
            title={t("cs-draft-path")}
            filename={`draft-${sheet.stamp.id}`}
            height={240}
          />
        </div>
      )}
      {scenario !== undefined && isTable(tables["actions"]) && (
        <Section title={t("cs-levels")}>
          {scenarios.length > 1 && (
            <div className={styles.field}>
              <SelectField
                label={t("cs-scenario")}
                value={scenario}
                onChange={setChosen}
                options={scenarios.map((id) => ({ id, label: String(at(tables, ["scenarios", id, "title"]) || id) }))}
              />
            </div>
          )}
          <div className={styles.grid}>
            {Object.entries(tables["actions"]).map(([id, action]) => (
              <SliderField
                key={id}
                label={`${String((isTable(action) && action["title"]) || id)}: ${fmt.percent(levelOf(tables, scenario, id), 0)}`}
                value={levelOf(tables, scenario, id)}
                min={0}
                max={1}
                step={0.05}
                disabled={!mayWrite}
                format={(value) => fmt.percent(value, 0)}
                onChange={(level) => setTables(withLevel(tables, scenario, id, level))}
              />
            ))}
          </div>
        </Section>
      )}
      <Section title={t("cs-section-general")}>
        <div className={styles.grid}>
          {["name", "boundary", "currency"].map((key) => (
            <TextField
              key={key}
              label={t(`cs-key-${key}`)}
              value={String(tables[key] ?? "")}
              disabled={!mayWrite}
              onChange={(value) => change([key], value === "" && key === "currency" ? undefined : value)}
            />
          ))}
          {["base_year", "last_year"].map((key) => (
            <NumberField
              key={key}
              label={t(`cs-key-${key}`)}
              value={Number(tables[key])}
              grouped={false}
              disabled={!mayWrite}
              error={fault?.key === key ? fault.message : undefined}
              onChange={(value) => value !== null && change([key], value)}
            />
          ))}
        </div>
        {["discount_rate", "metrics", "draws", "history", "removals", "offsets"].map((key) =>
          isTable(tables[key]) ? (
            <TableForm key={key} path={[key]} value={tables[key]} fault={fault} onChange={change} disabled={!mayWrite} />
          ) : null,
        )}
      </Section>
      {SECTIONS.map((name) => (
        <SectionForm key={name} name={name} tables={tables} fault={fault} onChange={change} disabled={!mayWrite} />
      ))}
    </div>
  );
}
