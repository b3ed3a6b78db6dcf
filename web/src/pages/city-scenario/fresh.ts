/** New tables as the editor adds them: what must be chosen is chosen where only one answer is likely; figures stay open until somebody states them. */

import { type Field, isKinds, type Kinds, type Shape } from "./shape";
import { at, isTable, type Path, put, type Table, type Value } from "./tables";

/** A value of a field, to be filled in. */
export function fresh(field: Field, tables: Table, path: Path): Value {
  switch (field.is) {
    case "text":
      return "";
    case "yes":
      return true;
    case "number":
      return field.start ?? 0;
    case "year":
      return { base: Number(tables["base_year"]), next: Number(tables["base_year"]) + 1, last: Number(tables["last_year"]) }[field.start ?? "base"];
    case "choice":
      return field.of[0] ?? "";
    case "name":
      return field.pool(tables, path)[0] ?? "";
    case "names": {
      const first = field.pool(tables, path)[0];
      return first === undefined ? [] : [first];
    }
    case "words":
    case "ages":
    case "list":
      return field.is === "list" ? [freshTable(field.shape, tables, [...path, 0])] : [];
    case "years":
      return [];
    case "figure":
      return freshFigure(field, tables, path);
    case "table":
      return freshTable(field.shape, tables, path);
    case "kinds":
      return freshTable(field.kinds, tables, path);
    case "by-name":
      return freshNames(field, tables, path);
  }
}

/** A table with what it must have; a table of kinds is of the first kind unless told. */
export function freshTable(shape: Shape | Kinds, tables: Table, path: Path, kind?: string): Table {
  if (isKinds(shape)) {
    const chosen = kind ?? Object.keys(shape.kinds)[0] ?? "";
    return { kind: chosen, ...freshTable(shape.kinds[chosen] ?? {}, tables, path) };
  }
  // Field by field, as what can be chosen in one may hang on what stands in the one before it.
  return Object.entries(shape).reduce<Table>((table, [key, field]) => {
    if (field.optional) return table;
    const sofar = put(tables, path, table) as Table;
    return { ...table, [key]: fresh(field, sofar, [...path, key]) };
  }, {});
}

/** No value: what nobody has stated is asked for. Shares take what the others leave. */
function freshFigure(field: Extract<Field, { is: "figure" }>, tables: Table, path: Path): Table {
  const unit = field.unit?.(tables, path) ?? "";
  const start = field.start === "rest" ? rest(tables, path) : field.start;
  return { ...(unit ? { unit } : {}), ...(start === undefined ? {} : { value: start }) };
}

function rest(tables: Table, path: Path): number {
  const key = path.at(-1);
  const siblings = at(tables, path.slice(0, -2));
  if (key === undefined || !isTable(siblings)) return 1;
  const others = Object.entries(siblings).filter(([id]) => id !== path.at(-2));
  const taken = others.map(([, one]) => (isTable(one) ? valueOf(one[key]) : 0));
  return Math.max(0, Number((1 - taken.reduce((sum, one) => sum + one, 0)).toFixed(9)));
}

/** The value of a figure that is one number, or its first year. */
function valueOf(figure: Value | undefined): number {
  if (typeof figure === "number") return figure;
  if (!isTable(figure)) return 0;
  if (typeof figure["value"] === "number") return figure["value"];
  const points = figure["points"];
  return Array.isArray(points) && Array.isArray(points[0]) ? Number(points[0][1]) : 0;
}

function freshNames(field: Extract<Field, { is: "by-name" }>, tables: Table, path: Path): Table {
  const name = field.pool ? field.pool(tables, path)[0] : path.at(-1) === "vintages" ? "own" : undefined;
  return name === undefined ? {} : { [name]: fresh(field.of, tables, [...path, name]) };
}
