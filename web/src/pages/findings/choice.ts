import type { Severity } from "../../api/types";

/** What of the findings is looked at; it lives in the address. */
export interface FindingsChoice {
  code: string | undefined;
  severity: Severity | undefined;
  /** Id of a facility. */
  facility: string | undefined;
}

const SEVERITIES: readonly string[] = ["error", "warning", "info"] satisfies Severity[];

const text = (value: unknown): string | undefined =>
  typeof value === "number" ? String(value) : typeof value === "string" && value !== "" ? value : undefined;

/** Reads the choice from the address; what makes no sense there is as if it were not. */
export function findingsChoice(search: Record<string, unknown>): FindingsChoice {
  const severity = text(search.severity);
  return {
    code: text(search.code),
    severity: severity !== undefined && SEVERITIES.includes(severity) ? (severity as Severity) : undefined,
    facility: text(search.facility),
  };
}
