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

/** Years of a figure as a person writes them: `2020: 5; 2030: 7`. */
export const pointsText = (points: Value | undefined): string =>
  Array.isArray(points) ? points.map((point) => (Array.isArray(point) ? `${point[0]}: ${point[1]}` : "")).join("; ") : "";

/** The years again; `undefined` where a part of the text is no year with its value. */
export function pointsOf(text: string): Value | undefined {
  const points = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => /^(\d{4})\s*[:=]\s*(-?[\d.]+(?:e[+-]?\d+)?)$/i.exec(part))
    .map((found) => (found ? [Number(found[1]), Number(found[2])] : undefined));
  return points.length > 0 && points.every((point) => point !== undefined && point.every(Number.isFinite)) ? (points as Value) : undefined;
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

const figure = (unit: string, value: number): Table => ({ unit, value });

/** A new thing of a section, to be filled in; none where the section holds no list of things. */
export function blank(section: SectionName, tables: Table): Table | undefined {
  const first = (name: string) => Object.keys((tables[name] as Table | undefined) ?? {})[0] ?? "";
  const base = Number(tables["base_year"]);
  switch (section) {
    case "drivers":
      return { unit: "", use: "own", vintages: { own: { points: [[base, 1]], after: "hold" } } };
    case "carriers":
      return { factor: figure("kg CO2e/kWh", 0.5) };
    case "lines":
      return { belongs: { sector: "" }, driver: first("drivers"), base: figure("t CO2e", 0), elasticity: { value: 1 } };
    case "actions":
      return {
        title: "",
        body: "",
        open: true,
        ramp: { start_year: base + 1, years: 10, final_share: 1 },
        effects: [{ kind: "cut", cells: [first("lines") || first("services")], share: { value: 0.1 } }],
      };
    case "instruments":
      return { title: "", body: "", triggers: { [first("actions")]: { points: [[base, 0], [Number(tables["last_year"]), 0.5]] } } };
    case "promises":
      return { limit: 0.5, year: Number(tables["last_year"]), base_year: base };
    case "targets":
      return { metric: "absolute", against: { kind: "base_year", year: base }, year: Number(tables["last_year"]), limit: 0.5, close: true };
    case "unknowns":
      return { on: { kind: "growth", id: first("drivers") }, distribution: { kind: "triangular", low: 0.98, mode: 1, high: 1.02 } };
    case "scenarios":
      return { title: "", actions: { "*": 1 } };
    default:
      return undefined;
  }
}

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
