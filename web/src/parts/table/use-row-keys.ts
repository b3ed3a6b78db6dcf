import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";

type RowKeys = {
  keys: readonly string[];
  selected: ReadonlySet<string> | undefined;
  onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
  onOpen: ((key: string) => void) | undefined;
  /** Brings a row into sight that may not be drawn yet. */
  reveal: (index: number) => void;
  /** Where a row is on the page, once it is drawn. */
  find: (key: string) => HTMLElement | null | undefined;
};

/** Walks rows by keyboard: arrows, Home and End move, Space selects (with Shift from the last one on), Enter opens. */
export function useRowKeys({ keys, selected, onSelect, onOpen, reveal, find }: RowKeys) {
  const [current, setCurrent] = useState<string>();
  const wanted = useRef<string>(undefined);
  const anchor = useRef<string>(undefined);

  // A row far away is only drawn after the list has scrolled: the focus waits for it.
  useEffect(() => {
    if (!wanted.current) return;
    const row = find(wanted.current);
    if (!row) return;
    row.focus({ preventScroll: true });
    wanted.current = undefined;
  });

  const toggle = useCallback(
    (key: string, range: boolean) => {
      if (!onSelect) return;
      const next = new Set(selected);
      const from = anchor.current ? keys.indexOf(anchor.current) : -1;
      const to = keys.indexOf(key);
      if (range && from >= 0 && to >= 0) {
        for (const one of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
      } else if (!next.delete(key)) next.add(key);
      anchor.current = key;
      onSelect(next);
    },
    [keys, onSelect, selected],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, key: string) => {
    // Keys pressed in a link, button or box of the row are theirs.
    if (event.target !== event.currentTarget) return;
    const index = keys.indexOf(key);
    const step: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -index, End: keys.length };
    if (event.key in step) {
      event.preventDefault();
      const to = Math.min(keys.length - 1, Math.max(0, index + (step[event.key] ?? 0)));
      const next = keys[to];
      if (next === undefined) return;
      wanted.current = next;
      setCurrent(next);
      reveal(to);
      if (event.shiftKey && onSelect) toggle(next, true);
    } else if (event.key === " " && onSelect) {
      event.preventDefault();
      toggle(key, event.shiftKey);
    } else if (event.key === "Enter" && onOpen) {
      event.preventDefault();
      onOpen(key);
    }
  };

  // One row is in the tab order: the last one visited, else the first.
  const tabStop = current !== undefined && keys.includes(current) ? current : keys[0];
  return { tabStop, setCurrent, toggle, onKeyDown };
}
