import { useRouter } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useWords } from "../words";
import { AppLink, goTo } from "./AppLink";
import { Checkbox } from "./Checkbox";
import { classes } from "./classes";
import styles from "./DataTable.module.css";
import { Cards } from "./table/Cards";
import { type Column, pressed, type Sort, sorted } from "./table/columns";
import { HeadCell } from "./table/HeadCell";
import { useRowKeys } from "./table/use-row-keys";
import { usePhone } from "./use-phone";
import { usePrinting } from "./use-printing";

export type { Column, Sort } from "./table/columns";

export type DataTableProps<Row> = {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Tells rows apart, and names them in `selected`. */
  rowKey: (row: Row) => string;
  /** The order: with `onSort` that of the rows as given, else the one to begin with. */
  sort?: Sort | undefined;
  /** Told of a press on a head; the rows are then expected in that order. Without it the table sorts itself. */
  onSort?: ((sort: Sort) => void) | undefined;
  selected?: ReadonlySet<string> | undefined;
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
  /** The page of a row: its first cell links there, Enter opens it. */
  rowHref?: ((row: Row) => string | undefined) | undefined;
  /** Row under the pointer or the focus, for a map beside the table. */
  onHover?: ((key: string | null) => void) | undefined;
  /** Row to mark because it is pointed at elsewhere. */
  marked?: string | null | undefined;
  /** What a row shows on a phone; without it the table scrolls sideways there. */
  cards?: ((row: Row) => ReactNode) | undefined;
  /** Height of the frame, within which the rows scroll: pixels or a CSS length. */
  height?: number | string | undefined;
};

/** From so many rows on only those in sight are drawn. */
const MANY = 100;
const ROW_HEIGHT = 41;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onSort, selected, onSelect, rowHref, onHover, marked, cards, height } = props;
  const { t, language } = useWords();
  const router = useRouter();
  const phone = usePhone();
  const frame = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<Sort | undefined>(props.sort);
  const [widths, setWidths] = useState<Record<string, number>>({});

  const sort = onSort ? props.sort : own;
  const shown = useMemo(() => (onSort ? rows : sorted(rows, columns, own, language)), [onSort, rows, columns, own, language]);
  const keys = useMemo(() => shown.map(rowKey), [shown, rowKey]);
  const widthOf = (column: Column<Row>) => widths[column.key] ?? column.width ?? 120;

  const printing = usePrinting();
  const many = shown.length >= MANY && !printing;
  const virtual = useVirtualizer({
    count: many ? shown.length : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => keys[index] ?? index,
  });
  const items = virtual.getVirtualItems();
  const first = many ? (items[0]?.index ?? 0) : 0;
  const last = many ? (items.at(-1)?.index ?? -1) : shown.length - 1;
  const above = many ? (items[0]?.start ?? 0) : 0;
  const below = many ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  const open = (key: string) => {
    const row = shown[keys.indexOf(key)];
    const href = row && rowHref?.(row);
    if (href) goTo(router, href);
  };
  const { tabStop, setCurrent, toggle, onKeyDown } = useRowKeys({
    keys,
    selected,
    onSelect,
    onOpen: rowHref ? open : undefined,
    reveal: (index) => many && virtual.scrollToIndex(index),
    find: (key) => frame.current?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`),
  });

  if (phone && cards) {
    const toggleCard = onSelect ? (key: string) => toggle(key, false) : undefined;
    return <Cards card={cards} label={label} onToggle={toggleCard} rowHref={rowHref} rowKey={rowKey} rows={shown} selected={selected} />;
  }

  const chosen = selected ? keys.filter((key) => selected.has(key)).length : 0;
  const chooseAll = (all: boolean) => {
    const next = new Set(selected);
    for (const key of keys) {
      if (all) next.add(key);
      else next.delete(key);
    }
    onSelect?.(next);
  };
  const total = columns.reduce((sum, column) => sum + widthOf(column), selected ? 40 : 0);

  return (
    <div className={styles.frame} ref={frame} style={{ maxHeight: height ?? (many ? "min(72vh, 760px)" : undefined) }}>
      <table
        aria-label={label}
        aria-multiselectable={onSelect ? true : undefined}
        aria-rowcount={shown.length + 1}
        className={styles.table}
        role="grid"
        style={{ minWidth: total }}
      >
        <colgroup>
          {onSelect && <col style={{ width: 40 }} />}
          {columns.map((column) => (
            <col key={column.key} style={{ width: widthOf(column) }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {onSelect && (
              <th className={classes(styles.head, styles.check)} scope="col">
                <Checkbox
                  checked={chosen > 0 && chosen === keys.length}
                  label={t("part-table-select-all")}
                  mixed={chosen > 0 && chosen < keys.length}
                  onChange={chooseAll}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell
                column={column}
                key={column.key}
                onResize={(width) => setWidths((before) => ({ ...before, [column.key]: width }))}
                onSort={() => (onSort ?? setOwn)(pressed(column, sort))}
                sort={sort}
                width={widthOf(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody onPointerLeave={onHover ? () => onHover(null) : undefined}>
          {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
          {shown.slice(first, last + 1).map((row, offset) => {
            const index = first + offset;
            const key = keys[index] ?? "";
            const href = rowHref?.(row);
            return (
              <tr
                aria-rowindex={index + 2}
                aria-selected={selected ? selected.has(key) : undefined}
                className={classes(styles.row, href && styles.open)}
                data-index={index}
                data-key={key}
                data-marked={marked === key || undefined}
                key={key}
                onClick={(event) => {
                  // A press beside links and buttons opens the row; with a modifier it selects.
                  if ((event.target as HTMLElement).closest("a, button, input, label")) return;
                  if (onSelect && (event.ctrlKey || event.metaKey || event.shiftKey)) toggle(key, event.shiftKey);
                  else if (href && !window.getSelection()?.toString()) goTo(router, href);
                }}
                onFocus={() => {
                  setCurrent(key);
                  onHover?.(key);
                }}
                onKeyDown={(event) => onKeyDown(event, key)}
                onPointerEnter={onHover ? () => onHover(key) : undefined}
                ref={many ? virtual.measureElement : undefined}
                tabIndex={key === tabStop ? 0 : -1}
              >
                {onSelect && (
                  <td className={styles.check}>
                    <Checkbox checked={selected?.has(key) ?? false} label={t("part-table-select", { name: key })} onChange={() => toggle(key, false)} />
                  </td>
                )}
                {columns.map((column, place) => {
                  const content = column.cell(row);
                  return (
                    <td className={column.align === "end" ? styles.end : undefined} key={column.key}>
                      {place === 0 && href ? (
                        <AppLink href={href} tabIndex={-1}>
                          {content}
                        </AppLink>
                      ) : (
                        content
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}
