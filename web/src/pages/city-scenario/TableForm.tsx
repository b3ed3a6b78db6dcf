import { Button, IconButton } from "../../parts/Button";
import { Menu } from "../../parts/Menu";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { AddByName } from "./AddByName";
import { anchorOf, useEditing } from "./editing";
import { faultText } from "./fault-words";
import { choiceWord, nameWord } from "./field-words";
import { Fold } from "./Fold";
import { fresh, freshTable } from "./fresh";
import { LeafForm } from "./LeafForm";
import { type Field, isKinds, type Kinds, type Shape } from "./shape";
import { isTable, keyOf, type Path, type Table, type Value } from "./tables";
import styles from "./CityScenario.module.css";

type TableProps = {
  shape: Shape;
  path: Path;
  value: Table;
  /** Keys that are shown elsewhere. */
  besides?: readonly string[];
};

/** A table of a scenario: what it states, field by field, and what else it may state. */
export function TableForm({ shape, path, value, besides = [] }: TableProps) {
  const { t } = useWords();
  const { tables, fault, disabled, change } = useEditing();
  const stated = Object.entries(shape).filter(([key]) => value[key] !== undefined);
  const plain = stated.filter(([, field]) => isPlain(field));
  const below = stated.filter(([, field]) => !isPlain(field));
  const left = Object.entries(shape).filter(([key]) => value[key] === undefined && !besides.includes(key));
  const key = keyOf(path);
  const form = ([name, field]: readonly [string, Field]) => (
    <div key={name} id={isPlain(field) ? anchorOf(keyOf([...path, name])) : undefined} className={styles.said}>
      <FieldForm field={field} path={[...path, name]} value={value[name] ?? null} label={t(`cs-key-${name}`)} />
      {field.optional && !disabled && (
        <IconButton small icon="close" label={t("cs-leave-out", { name: t(`cs-key-${name}`) })} onPress={() => change([...path, name], undefined)} />
      )}
    </div>
  );
  return (
    <>
      {fault && fault.key === key && key !== "" && <p role="alert" className={styles.error}>{faultText(fault, t)}</p>}
      {plain.length > 0 && <div className={styles.grid}>{plain.map(form)}</div>}
      {below.map(form)}
      {!disabled && left.length > 0 && (
        <div>
          <Menu
            small
            label={t("cs-say-more")}
            items={left.map(([name, field]) => ({
              id: name,
              label: t(`cs-key-${name}`),
              onAction: () => change([...path, name], fresh(field, tables, [...path, name])),
            }))}
          />
        </div>
      )}
    </>
  );
}

const isPlain = ({ is }: Field) => is === "text" || is === "number" || is === "year" || is === "yes" || is === "choice" || is === "name" || is === "words";

type FieldProps = { field: Field; path: Path; value: Value; label: string };

/** One value of a scenario as a form, by what it is. */
function FieldForm({ field, path, value, label }: FieldProps) {
  switch (field.is) {
    case "table":
      return (
        <Fold title={label} path={path}>
          <TableForm shape={field.shape} path={path} value={isTable(value) ? value : {}} />
        </Fold>
      );
    case "kinds":
      return (
        <Fold title={label} path={path}>
          <KindForm kinds={field.kinds} path={path} value={isTable(value) ? value : {}} />
        </Fold>
      );
    case "by-name":
      return <ByNameForm field={field} path={path} value={isTable(value) ? value : {}} label={label} />;
    case "list":
      return <ListForm shape={field.shape} path={path} value={Array.isArray(value) ? value : []} label={label} />;
    default:
      return <LeafForm field={field} path={path} value={value} label={label} />;
  }
}

/** A table whose kind is chosen; with another kind its other keys begin anew. */
function KindForm({ kinds, path, value }: { kinds: Kinds; path: Path; value: Table }) {
  const { t } = useWords();
  const { tables, disabled, change } = useEditing();
  const kind = String(value["kind"] ?? "");
  return (
    <>
      <div className={styles.field}>
        <SelectField
          label={t("cs-key-kind")}
          value={kind}
          disabled={disabled}
          onChange={(next) => change(path, freshTable(kinds, tables, path, next))}
          options={Object.keys(kinds.kinds).map((id) => ({ id, label: choiceWord(kinds.kind, id, t) }))}
        />
      </div>
      <TableForm shape={kinds.kinds[kind] ?? {}} path={path} value={value} besides={["kind"]} />
    </>
  );
}

/** Things by name, each to open and to take away, and a new one to add. */
function ByNameForm({ field, path, value, label }: { field: Extract<Field, { is: "by-name" }>; path: Path; value: Table; label: string }) {
  const { t } = useWords();
  const { tables, fault, disabled, change } = useEditing();
  const key = keyOf(path);
  const left = field.pool?.(tables, path).filter((name) => !(name in value));
  const names = Object.keys(value);
  const flat = field.of.is === "number" || field.of.is === "text";
  const each = names.map((name) => {
    const form = <FieldForm field={field.of} path={[...path, name]} value={value[name] ?? null} label={nameWord(name, t)} />;
    const remove = !disabled && (
      <Button small kind="plain" onPress={() => change([...path, name], undefined)}>
        {t("cs-remove", { name: nameWord(name, t) })}
      </Button>
    );
    return flat || field.of.is === "figure" ? (
      <div key={name} className={styles.named}>
        {form}
        {remove}
      </div>
    ) : (
      <Fold key={name} title={name} path={[...path, name]}>
        {field.of.is === "table" ? <TableForm shape={field.of.shape} path={[...path, name]} value={isTable(value[name]) ? value[name] : {}} /> : form}
        <div>{remove}</div>
      </Fold>
    );
  });
  return (
    <Fold title={label} aside={names.slice(0, 6).map((name) => nameWord(name, t)).join(", ")} path={path}>
      {fault?.key === key && <p role="alert" className={styles.error}>{faultText(fault, t)}</p>}
      <div id={anchorOf(key)} className={flat ? styles.grid : styles.stack}>{each}</div>
      {!disabled && (left === undefined || left.length > 0) && (
        <AddByName taken={names} known={left} onAdd={(name) => change([...path, name], fresh(field.of, tables, [...path, name]))} />
      )}
    </Fold>
  );
}

/** Things one after another. */
function ListForm({ shape, path, value, label }: { shape: Shape | Kinds; path: Path; value: readonly Value[]; label: string }) {
  const { t } = useWords();
  const { tables, disabled, change } = useEditing();
  const title = (item: Value, i: number) => {
    const kind = isKinds(shape) && isTable(item) ? choiceWord(shape.kind, String(item["kind"]), t) : "";
    return t("cs-item", { name: label, number: i + 1, kind });
  };
  return (
    <Fold title={label} aside={`(${value.length})`} path={path}>
      {value.map((item, i) => {
        const table = isTable(item) ? item : {};
        return (
          <Fold key={i} title={title(item, i)} path={[...path, i]}>
            {isKinds(shape) ? <KindForm kinds={shape} path={[...path, i]} value={table} /> : <TableForm shape={shape} path={[...path, i]} value={table} />}
            {!disabled && (
              <div>
                <Button small kind="plain" onPress={() => change([...path, i], undefined)}>
                  {t("cs-remove", { name: title(item, i) })}
                </Button>
              </div>
            )}
          </Fold>
        );
      })}
      {!disabled && (
        <div>
          <Button small onPress={() => change(path, [...value, freshTable(shape, tables, [...path, value.length])])}>
            {t("cs-add")}
          </Button>
        </div>
      )}
    </Fold>
  );
}
