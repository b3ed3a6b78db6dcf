import { Button } from "../../parts/Button";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { useEditing } from "./editing";
import { LeafForm } from "./LeafForm";
import { Fold } from "./Fold";
import { at, isTable, keyOf, type Path, put, SECTIONS, type Table, type Value } from "./tables";
import { type Place, places, placeTitle } from "./walk";
import styles from "./CityScenario.module.css";

/** Sections that are the same for all scenarios of a file. */
const SAME = ["actions", "instruments", "targets", "promises", "unknowns", "scenarios"];

/** What a scenario says otherwise than the file: figures that are chosen, and then stated anew. */
export function ChangeForm({ scenario, changes }: { scenario: string; changes: Table }) {
  const { t } = useWords();
  const { tables, disabled, change } = useEditing();
  const path: Path = ["scenarios", scenario, "change"];
  const may = places(tables).filter(({ path: [section], field, path: whole }) => {
    const changeable = field.is === "figure" || (field.is === "name" && whole.at(-1) === "use");
    return changeable && SECTIONS.some((name) => name === section) && !SAME.includes(String(section));
  });
  const changed = may.filter((place) => at(changes, place.path) !== undefined);
  const left = may.filter((place) => at(changes, place.path) === undefined);
  const sections = [...new Set(left.map((place) => String(place.path[0])))];
  return (
    <Fold title={t("cs-key-change")} aside={`(${changed.length})`} path={path}>
      <p className={styles.note}>{t("cs-change-note")}</p>
      {changed.map((place) => (
        <div key={keyOf(place.path)} className={styles.named}>
          <LeafForm field={own(place)} path={[...path, ...place.path]} value={whole(place, at(changes, place.path))} label={placeTitle(place, t)} />
          {!disabled && (
            <Button small kind="plain" onPress={() => change(path, without(changes, place.path))}>
              {t("cs-remove", { name: placeTitle(place, t) })}
            </Button>
          )}
        </div>
      ))}
      {!disabled && (
        <div className={styles.field}>
          <SelectField
            label={t("cs-change-add")}
            value=""
            onChange={(key) => {
              const place = left.find((one) => keyOf(one.path) === key);
              if (place) change([...path, ...place.path], place.value);
            }}
            options={[
              { label: "", options: [{ id: "", label: t("cs-choose") }] },
              ...sections.map((section) => ({
                label: t(`cs-section-${section}`),
                options: left
                  .filter((place) => place.path[0] === section)
                  .map(({ path, steps: [, ...rest] }) => ({ id: keyOf(path), label: placeTitle({ steps: rest }, t) })),
              })),
            ]}
          />
        </div>
      )}
    </Fold>
  );
}

/** Names are looked up where the file states the figure, not where the scenario changes it. */
function own({ field, path }: Place): Place["field"] {
  if (field.is !== "name") return field;
  const pool = field.pool;
  return { ...field, pool: (tables) => pool(tables, path) };
}

/** A change may state part of a figure; the rest is the file's. */
function whole(place: Place, changed: Value | undefined): Value {
  if (!isTable(changed) || !isTable(place.value)) return changed ?? null;
  const { value: _v, points: _p, ...said } = place.value;
  return { ...("value" in changed || "points" in changed ? said : place.value), ...changed };
}

/** Without a value, and without the tables that are empty then. */
function without(tables: Table, path: Path): Value | undefined {
  const taken = put(tables, path, undefined);
  const above = path.slice(0, -1);
  const parent = at(taken, above);
  return above.length > 0 && isTable(parent) && Object.keys(parent).length === 0 ? without(taken as Table, above) : taken;
}
