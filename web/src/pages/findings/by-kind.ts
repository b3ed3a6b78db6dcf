import type { FindingRow } from "../../api/types";

/** Findings of one kind, with where each of them stands. */
export interface FindingKind {
  code: string;
  title: string;
  severity: FindingRow["severity"];
  rows: FindingRow[];
}

const WORST_FIRST: Readonly<Record<FindingRow["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** Groups by kind, the worst and then the most frequent first. */
export function byKind(findings: readonly FindingRow[]): FindingKind[] {
  const kinds = new Map<string, FindingKind>();
  for (const row of findings) {
    const key = `${row.severity} ${row.code}`;
    const kind = kinds.get(key) ?? { code: row.code, title: row.title, severity: row.severity, rows: [] };
    kind.rows.push(row);
    kinds.set(key, kind);
  }
  return [...kinds.values()].sort(
    (a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity] || b.rows.length - a.rows.length,
  );
}
