/** A scenario's tables as the editor holds them, and how a value in them is found and changed. */

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Table = { [key: string]: Value };
/** The keys down to a value; numbers count items of a list. */
export type Path = readonly (string | number)[];

export const isTable = (value: Value | undefined): value is Table =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A figure: a value or a path of years, with unit and source. */
export const isFigure = (value: Value | undefined): value is Table => isTable(value) && ("value" in value || "points" in value);

export function at(value: Value | undefined, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((found, key) => {
    if (Array.isArray(found)) return found[Number(key)];
    return isTable(found) ? found[key] : undefined;
  }, value);
}

/** The same tables with another value there; `undefined` takes the key away. */
export function put(value: Value | undefined, path: Path, next: Value | undefined): Value {
  const [key, ...rest] = path;
  if (key === undefined) return next ?? null;
  if (Array.isArray(value)) {
    if (rest.length === 0 && next === undefined) return value.filter((_, i) => i !== Number(key));
    const copy = [...value];
    copy[Number(key)] = put(copy[Number(key)], rest, next);
    return copy;
  }
  const table: Table = isTable(value) ? { ...value } : {};
  if (rest.length === 0 && next === undefined) delete table[key];
  else table[key] = put(table[key], rest, next);
  return table;
}

/** The key as the reader of scenario files names it. */
export const keyOf = (path: Path): string => path.join(".");

/** Whether a fault's key lies at a path, so that it is shown there; a group shows faults of what lies below by opening. */
export const concerns = (fault: string | undefined, path: Path): boolean => {
  const key = keyOf(path);
  return fault !== undefined && (fault === key || fault.startsWith(`${key}.`));
};

/** Rows of numbers as they come from a spreadsheet or a person's notes: `2020: 5; 2030: 7`, or a row a line; `undefined` where a part is none. */
export function rowsOf(text: string): number[][] | undefined {
  const rows = text
    .split(/[;\n\r]+/)
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => row.split(/[\t:=]|,(?=\s)|\s+/).filter((one) => one.trim() !== "").map((one) => Number(one.replaceAll(",", ""))));
  return rows.length > 0 && rows.every((row) => row.every(Number.isFinite)) ? rows : undefined;
}

/** What the editor shows, in its order; each is a table of named things. */
export const SECTIONS = [
  "drivers",
  "carriers",
  "power",
  "services",
  "buildings",
  "fleets",
  "waste",
  "industry",
  "lines",
  "actions",
  "instruments",
  "targets",
  "promises",
  "unknowns",
  "scenarios",
] as const;

export type SectionName = (typeof SECTIONS)[number];

/** The level of an action in a scenario: its own, else that of all others, else that of the scenario it inherits. */
export function levelOf(tables: Table, scenario: string, action: string): number {
  const seen = new Set<string>();
  for (let id: string | undefined = scenario; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const levels = at(tables, ["scenarios", id, "actions"]);
    if (isTable(levels)) return Number(levels[action] ?? levels["*"] ?? 0);
    const parent = at(tables, ["scenarios", id, "inherits"]);
    id = typeof parent === "string" ? parent : undefined;
  }
  return 0;
}

/** The same tables with another level; what was inherited is stated first, so that the other actions stay where they are. */
export function withLevel(tables: Table, scenario: string, action: string, level: number): Table {
  const actions = Object.keys((tables["actions"] as Table | undefined) ?? {});
  const own = at(tables, ["scenarios", scenario, "actions"]);
  const stated: Table = isTable(own)
    ? own
    : Object.fromEntries(actions.map((id): [string, Value] => [id, levelOf(tables, scenario, id)]).filter(([, value]) => value !== 0));
  return put(tables, ["scenarios", scenario, "actions"], { ...stated, [action]: level }) as Table;
}
