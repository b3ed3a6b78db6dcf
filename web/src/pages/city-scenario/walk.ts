/** Walks the tables of a scenario along what the file can hold. */

import { type Field, GENERAL, isKinds, type Kinds, POWER, type Shape, SHAPES } from "./shape";
import { at, isTable, keyOf, type Path, SECTIONS, type Table, type Value } from "./tables";

/** A step down to a value: a word of the file, or a name that a person gave. */
type Step = { word: string } | { name: string };

/** A value with its place, what it is, and the way down to it. */
export type Place = { path: Path; field: Field; value: Value; steps: readonly Step[] };

/** A place as a person would say it. */
export const placeTitle = ({ steps }: Pick<Place, "steps">, t: (key: string) => string): string =>
  steps.map((step) => ("word" in step ? t(step.word) : step.name)).join(" › ");

/** The same by the key; one that a scenario changes is told with the scenario, and what is not found stays as the file has it. */
export function titleOf(tables: Table, key: string, t: (key: string) => string): string {
  const [, scenario, rest] = /^scenarios\.(.+?)\.change\.(.+)$/.exec(key) ?? [];
  const found = places(tables).find(({ path }) => keyOf(path) === (rest ?? key));
  if (!found) return key;
  const title = placeTitle(found, t);
  return scenario === undefined ? title : `${String(at(tables, ["scenarios", scenario, "title"]) || scenario)} › ${title}`;
}

/** The fields of a table; a table of kinds has those of its kind. */
export const shapeOf = (shape: Shape | Kinds, table: Table): Shape =>
  isKinds(shape) ? (shape.kinds[String(table["kind"])] ?? {}) : shape;

/** Every value that is stated, in the order of the page. */
export function places(tables: Table): Place[] {
  const sections = SECTIONS.flatMap((section) => {
    const things = tables[section];
    if (!isTable(things)) return [];
    const steps = [{ word: `cs-section-${section}` }];
    if (section === "power") return inTable(POWER, things, [section], steps);
    return Object.entries(things).flatMap(([id, thing]) =>
      isTable(thing) ? inTable(SHAPES[section], thing, [section, id], [...steps, { name: id }]) : [],
    );
  });
  return [...sections, ...inTable(GENERAL, tables, [], [])];
}

function inTable(shape: Shape | Kinds, table: Table, path: Path, steps: readonly Step[]): Place[] {
  return Object.entries(shapeOf(shape, table)).flatMap(([key, field]) => {
    const value = table[key];
    return value === undefined ? [] : inField(field, value, [...path, key], [...steps, { word: `cs-key-${key}` }]);
  });
}

function inField(field: Field, value: Value, path: Path, steps: readonly Step[]): Place[] {
  const below = (): Place[] => {
    if (field.is === "list" && Array.isArray(value)) {
      return value.flatMap((one, i) => (isTable(one) ? inTable(field.shape, one, [...path, i], [...steps, { name: String(i + 1) }]) : []));
    }
    if (!isTable(value)) return [];
    if (field.is === "table") return inTable(field.shape, value, path, steps);
    if (field.is === "kinds") return inTable(field.kinds, value, path, steps);
    if (field.is === "by-name") return Object.entries(value).flatMap(([name, one]) => inField(field.of, one, [...path, name], [...steps, { name }]));
    return [];
  };
  return [{ path, field, value, steps }, ...below()];
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
