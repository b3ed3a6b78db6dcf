/** Walks the tables of a scenario along what the file can hold. */

import { type Field, GENERAL, isKinds, type Kinds, POWER, type Shape, SHAPES } from "./shape";
import { isTable, type Path, SECTIONS, type Table, type Value } from "./tables";

/** A value with its place and what it is. */
export type Place = { path: Path; field: Field; value: Value };

/** The fields of a table; a table of kinds has those of its kind. */
export const shapeOf = (shape: Shape | Kinds, table: Table): Shape =>
  isKinds(shape) ? (shape.kinds[String(table["kind"])] ?? {}) : shape;

/** Every value that is stated, in the order of the page. */
export function places(tables: Table): Place[] {
  const sections = SECTIONS.flatMap((section) => {
    const things = tables[section];
    if (!isTable(things)) return [];
    if (section === "power") return inTable(POWER, things, [section]);
    return Object.entries(things).flatMap(([id, thing]) => (isTable(thing) ? inTable(SHAPES[section], thing, [section, id]) : []));
  });
  return [...sections, ...inTable(GENERAL, tables, [])];
}

function inTable(shape: Shape | Kinds, table: Table, path: Path): Place[] {
  return Object.entries(shapeOf(shape, table)).flatMap(([key, field]) => {
    const value = table[key];
    return value === undefined ? [] : inField(field, value, [...path, key]);
  });
}

function inField(field: Field, value: Value, path: Path): Place[] {
  const below = (): Place[] => {
    if (field.is === "list" && Array.isArray(value)) return value.flatMap((one, i) => (isTable(one) ? inTable(field.shape, one, [...path, i]) : []));
    if (!isTable(value)) return [];
    if (field.is === "table") return inTable(field.shape, value, path);
    if (field.is === "kinds") return inTable(field.kinds, value, path);
    if (field.is === "by-name") return Object.entries(value).flatMap(([name, one]) => inField(field.of, one, [...path, name]));
    return [];
  };
  return [{ path, field, value }, ...below()];
}

/** What a person still has to say, in the order in which a result hangs on it: drivers first, then what is multiplied with them. */
export const unsaid = (tables: Table): Place[] => places(tables).filter(isUnsaid);

function isUnsaid({ field, value }: Place): boolean {
  switch (field.is) {
    case "figure":
      return isTable(value) && value["value"] === undefined && !(Array.isArray(value["points"]) && value["points"].length > 0);
    case "ages":
    case "years":
    case "names":
      return Array.isArray(value) && value.length === 0;
    case "name":
      return value === "" && !field.optional;
    case "by-name":
      return isTable(value) && Object.keys(value).length === 0 && !field.optional;
    default:
      return false;
  }
}
