import { useEffect, useRef, useState } from "react";
import { tryDraft } from "../../api/actions";
import type { DraftAnswer } from "../../api/types";
import type { Table } from "./tables";

/** A moment, so that a hand on a slider does not ask for every step. */
const WAIT_MS = 60;

/** A rest, as what figures are worth takes a run for each of them. */
const REST_MS = 1200;

export type Draft = {
  /** The last answer. */
  answer?: DraftAnswer;
  /** The last path; it stays while a fault is being mended. */
  path?: NonNullable<DraftAnswer["path"]>;
  /** Why the server gave none. */
  problem?: Error;
};

/** The path of tables that are being edited, asked for anew with every change. */
export function useDraft(tables: Table, scenario: string | undefined): Draft {
  const [draft, setDraft] = useState<Draft>({});
  const first = useRef(true);
  useEffect(() => {
    const stop = new AbortController();
    const ask = () =>
      tryDraft(tables, { scenario, signal: stop.signal }).then(
        (answer) => setDraft((before) => ({ answer, ...((answer.path ?? before.path) ? { path: answer.path ?? before.path } : {}) }) as Draft),
        (problem: unknown) => {
          if (!stop.signal.aborted) setDraft((before) => ({ ...before, problem: problem as Error }));
        },
      );
    const timer = setTimeout(() => void ask(), first.current ? 0 : WAIT_MS);
    first.current = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [tables, scenario]);
  return draft;
}

/** What the unverified figures of the tables are worth, asked for when nothing was changed for a while; the last answer stays. */
export function useWorth(tables: Table, scenario: string | undefined, year: number | undefined): DraftAnswer["worth"] {
  const [worth, setWorth] = useState<DraftAnswer["worth"]>([]);
  useEffect(() => {
    if (year === undefined) return;
    const stop = new AbortController();
    const ask = () =>
      tryDraft(tables, { scenario, worthYear: year, signal: stop.signal }).then(
        (answer) => answer.path && setWorth(answer.worth),
        // The path itself says why there is no answer.
        () => {},
      );
    const timer = setTimeout(() => void ask(), REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [tables, scenario, year]);
  return worth;
}
