import { Checkbox } from "../../parts/Checkbox";
import { NumberField } from "../../parts/NumberField";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { anchorOf, useEditing } from "./editing";
import { faultText } from "./fault-words";
import { choiceWord } from "./field-words";
import { FigureForm } from "./FigureForm";
import { NameField, NamesField } from "./NameFields";
import { SeriesField } from "./SeriesField";
import type { Field } from "./shape";
import { keyOf, type Path, type Value } from "./tables";

type Props = { field: Field; path: Path; value: Value; label: string };

/** A value that holds no other values to choose from, as a form. */
export function LeafForm({ field, path, value, label }: Props) {
  const { t } = useWords();
  const { tables, fault, disabled, change } = useEditing();
  const key = keyOf(path);
  const error = fault?.key === key ? faultText(fault, t) : undefined;
  const frame = { label, disabled, ...(error ? { error } : {}) };
  const set = (next: Value | undefined) => change(path, next);
  switch (field.is) {
    case "figure":
      return <FigureForm path={path} label={label} value={value} />;
    case "text":
      return <TextField {...frame} value={String(value ?? "")} onChange={set} input={{ maxLength: 2000 }} />;
    case "number":
    case "year":
      return (
        <NumberField
          {...frame}
          value={typeof value === "number" ? value : null}
          decimals={8}
          grouped={field.is === "number" && path.at(-1) !== "seed"}
          onChange={(next) => next !== null && set(next)}
        />
      );
    case "yes":
      return (
        <Checkbox checked={value === true} disabled={disabled} onChange={set}>
          {label}
        </Checkbox>
      );
    case "choice":
      return (
        <SelectField
          {...frame}
          value={String(value)}
          onChange={set}
          options={field.of.map((id) => ({ id, label: choiceWord(String(path.at(-1)), id, t) }))}
        />
      );
    case "name":
      return <NameField {...frame} value={String(value ?? "")} known={field.pool(tables, path)} onChange={set} />;
    case "names":
      return <NamesField {...frame} value={Array.isArray(value) ? value.map(String) : []} known={field.pool(tables, path)} onChange={set} />;
    case "words":
      return (
        <TextField
          {...frame}
          value={Array.isArray(value) ? value.join(", ") : ""}
          onChange={(text) => set(text.split(",").map((one) => one.trim()).filter(Boolean))}
        />
      );
    case "ages":
    case "years": {
      const items = Array.isArray(value) ? value : [];
      const rows = items.map((one, i): [number, number] => (Array.isArray(one) ? [Number(one[0]), Number(one[1])] : [i, Number(one)]));
      return (
        <div id={anchorOf(key)}>
          <SeriesField
            label={label}
            by={field.is === "ages" ? "age" : "year"}
            rows={rows}
            first={field.is === "ages" ? 0 : Number(tables["base_year"])}
            error={error}
            disabled={disabled}
            onChange={(next) => set(field.is === "ages" ? next.map(([, share]) => share) : next.map(([year, amount]) => [year, amount]))}
          />
        </div>
      );
    }
    default:
      return null;
  }
}

