import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import { ChangeForm } from "./ChangeForm";
import { useEditing } from "./editing";
import { AddByName } from "./AddByName";
import { Fold } from "./Fold";
import { freshTable } from "./fresh";
import { POWER, SHAPES } from "./shape";
import { TableForm } from "./TableForm";
import { at, isTable, type SectionName, type Table } from "./tables";
import styles from "./CityScenario.module.css";

/** One section of a scenario: its things by name, each to open, to take away, and a new one to add. */
export function SectionForm({ name }: { name: SectionName }) {
  const { t } = useWords();
  const { tables, disabled } = useEditing();
  const things = tables[name];
  const entries = isTable(things) ? Object.entries(things) : [];
  if (disabled && entries.length === 0) return null;
  const count = name === "power" ? (isTable(things) ? Object.keys((things["plants"] as Table | undefined) ?? {}).length : 0) : entries.length;
  return (
    <Fold title={t(`cs-section-${name}`)} aside={`(${count})`} path={[name]}>
      <p className={styles.note}>{t(`cs-about-${name}`)}</p>
      {name === "power" ? <PowerForm power={isTable(things) ? things : undefined} /> : <Things name={name} entries={entries} />}
    </Fold>
  );
}

function Things({ name, entries }: { name: Exclude<SectionName, "power">; entries: readonly (readonly [string, unknown])[] }) {
  const { t } = useWords();
  const { tables, disabled, change } = useEditing();
  return (
    <>
      {entries.map(([id, thing]) => {
        const table = isTable(thing as Table) ? (thing as Table) : {};
        const title = typeof table["title"] === "string" && table["title"] !== "" ? table["title"] : id;
        return (
          <Fold key={id} title={title} aside={title === id ? undefined : id} path={[name, id]}>
            <TableForm shape={SHAPES[name]} path={[name, id]} value={table} />
            {name === "scenarios" && <ChangeForm scenario={id} changes={isTable(at(table, ["change"])) ? (at(table, ["change"]) as Table) : {}} />}
            {!disabled && (
              <div>
                <Button small kind="plain" onPress={() => change([name, id], undefined)}>
                  {t("cs-remove", { name: title })}
                </Button>
              </div>
            )}
          </Fold>
        );
      })}
      {!disabled && (
        <AddByName
          taken={entries.map(([id]) => id)}
          known={undefined}
          onAdd={(id) => change([name, id], freshTable(SHAPES[name], tables, [name, id]))}
        />
      )}
    </>
  );
}

/** The power balance is one thing. */
function PowerForm({ power }: { power: Table | undefined }) {
  const { t } = useWords();
  const { tables, disabled, change } = useEditing();
  if (!power) {
    return (
      <div>
        <Button onPress={() => change(["power"], freshTable(POWER, tables, ["power"]))}>{t("cs-add")}</Button>
      </div>
    );
  }
  return (
    <>
      <TableForm shape={POWER} path={["power"]} value={power} />
      {!disabled && (
        <div>
          <Button small kind="plain" onPress={() => change(["power"], undefined)}>
            {t("cs-remove", { name: t("cs-section-power") })}
          </Button>
        </div>
      )}
    </>
  );
}
