import type { FileReport, ImportColumn, ImportFields } from "../../api/types";

type Column = FileReport["columns"][number];
type Field = ImportFields["fields"][number];

/** What a person says about columns, by header as written in the file. */
export type ColumnWords = ReadonlyMap<string, ImportColumn>;

/** One header of a file as it would be read next time: the person's word before the reader's. */
export interface ShownColumn {
  header: string;
  sheet: string | null;
  field: string | null;
  unit: string | null;
  /** A person's word, not the reader's own understanding. */
  changed: boolean;
}

/** The columns of a file with the person's words laid over them. */
export function shownColumns(columns: readonly Column[], words: ColumnWords): ShownColumn[] {
  return columns.map((column) => {
    const word = words.get(column.header);
    return {
      header: column.header,
      sheet: column.sheet,
      field: word ? word.field : column.field,
      unit: word ? word.unit : column.unit,
      changed: word !== undefined,
    };
  });
}

/** Lays a person's word over a column. It stays until it is taken back, whatever the file itself says. */
export function sayColumn(words: ColumnWords, word: ImportColumn): ColumnWords {
  return new Map(words).set(word.header, word);
}

/** Takes a person's word back: the reader's own understanding counts again. */
export function unsayColumn(words: ColumnWords, header: string): ColumnWords {
  const next = new Map(words);
  next.delete(header);
  return next;
}

/** Whether two sets of words say the same, so that the files need not be looked at again. */
export function sameWords(one: ColumnWords, other: ColumnWords): boolean {
  return (
    one.size === other.size &&
    [...one].every(([header, word]) => {
      const counterpart = other.get(header);
      return counterpart?.field === word.field && counterpart.unit === word.unit;
    })
  );
}

/** Units offered for a field of this kind; people may write others. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  area: ["m²", "ft²"],
  energy: ["kWh", "MWh", "GJ", "MJ", "kBtu", "MMBtu", "therm", "RTh", "m³", "L", "kg", "t"],
  intensity: ["kWh/m²", "MJ/m²", "GJ/m²", "kBtu/ft²"],
};

/** The units to choose from for a field, the one read from the file among them. */
export function unitsFor(fields: readonly Field[], field: string | null, read: string | null): string[] {
  const kind = fields.find((each) => each.id === field)?.unit ?? null;
  const offered = kind === null ? [] : (UNITS[kind] ?? []);
  return read !== null && !offered.includes(read) ? [read, ...offered] : [...offered];
}

/** Whether numbers of this field mean nothing without a unit. */
export function needsUnit(fields: readonly Field[], field: string | null): boolean {
  const kind = fields.find((each) => each.id === field)?.unit ?? null;
  return kind !== null && UNITS[kind] !== undefined;
}
