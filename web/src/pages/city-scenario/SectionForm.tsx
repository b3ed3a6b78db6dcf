import { useState } from "react";
import type { ScenarioFault } from "../../api/types";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { TableForm } from "./TableForm";
import { blank, concerns, isTable, type Path, type SectionName, type Table, type Value } from "./tables";
import styles from "./CityScenario.module.css";

type Props = {
  name: SectionName;
  tables: Table;
  fault: ScenarioFault | undefined;
  onChange: (path: Path, value: Value | undefined) => void;
  disabled: boolean;
};

/** One section of a scenario: its things by name, each to open, to take away, and a new one to add. */
export function SectionForm({ name, tables, fault, onChange, disabled }: Props) {
  const { t } = useWords();
  const [adding, setAdding] = useState("");
  const things = tables[name];
  const fresh = blank(name, tables);
  if (!isTable(things) && !fresh) return null;
  const entries = isTable(things) ? Object.entries(things) : [];
  const add = () => {
    onChange([name, adding.trim()], fresh ?? {});
    setAdding("");
  };
  return (
    <details className={styles.group} open={concerns(fault?.key, [name]) || undefined}>
      <summary>
        {t(`cs-section-${name}`)} ({entries.length})
      </summary>
      <div className={styles.inner}>
        {/* The power balance is one thing; the other sections hold many by name. */}
        {name === "power" && isTable(things) ? (
          <TableForm path={[name]} value={things} fault={fault} onChange={onChange} disabled={disabled} />
        ) : (
          entries.map(([id, thing]) => (
            <TableForm
              key={id}
              path={[name, id]}
              value={isTable(thing) ? thing : {}}
              title={isTable(thing) && typeof thing["title"] === "string" && thing["title"] !== "" ? thing["title"] : id}
              fault={fault}
              onChange={onChange}
              disabled={disabled}
              removable
            />
          ))
        )}
        {fresh && !disabled && (
          <div className={styles.bar}>
            <TextField label={t("cs-new-name")} value={adding} onChange={setAdding} input={{ maxLength: 100 }} />
            <Button disabled={!adding.trim() || entries.some(([id]) => id === adding.trim())} onPress={add}>
              {t("cs-add")}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
