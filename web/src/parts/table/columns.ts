import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  label: string;
  /** Under the label, so that the cells need not repeat it. */
  unit?: string | undefined;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; without it the column is not sorted. */
  value?: (row: Row) => string | number | boolean | null | undefined;
  /** Numbers stand at the end. */
  align?: "start" | "end";
  /** First width in pixels, 120 unless told. */
  width?: number;
};

export type Sort = { key: string; descending: boolean };

/** Rows in the order of a column; what is missing comes last in both directions, what is equal stays in its order. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined, language: string): readonly Row[] {
  const value = columns.find((column) => column.key === sort?.key)?.value;
  if (!sort || !value) return rows;
  const words = new Intl.Collator(language, { numeric: true });
  const sign = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, by: value(row) }))
    .sort((a, b) => {
      if (a.by == null || b.by == null) return (a.by == null ? 1 : 0) - (b.by == null ? 1 : 0);
      if (typeof a.by === "string" || typeof b.by === "string") return sign * words.compare(String(a.by), String(b.by));
      return sign * (Number(a.by) - Number(b.by));
    })
    .map(({ row }) => row);
}

/** The sort after a press on a head: numbers begin with the greatest, words with A; a second press turns it round. */
export function pressed<Row>(column: Column<Row>, sort: Sort | undefined): Sort {
  if (sort?.key === column.key) return { key: column.key, descending: !sort.descending };
  return { key: column.key, descending: column.align === "end" };
}
