import type { KeyboardEvent, PointerEvent } from "react";
import { useWords } from "../../words";
import { classes } from "../classes";
import styles from "../DataTable.module.css";
import { Icon } from "../Icon";
import type { Column, Sort } from "./columns";

const NARROWEST = 56;

type HeadCellProps<Row> = {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: () => void;
  width: number;
  onResize: (width: number) => void;
};

/** The head of a column: a button where it sorts, and a handle that widens it by pointer or arrow key. */
export function HeadCell<Row>({ column, sort, onSort, width, onResize }: HeadCellProps<Row>) {
  const { t } = useWords();
  const active = sort?.key === column.key;
  const content = (
    <>
      {column.label}
      {active && (
        <span className={styles.arrow}>
          <Icon name={sort.descending ? "down" : "up"} size={12} />
        </span>
      )}
      {column.unit && <span className={styles.unit}>{column.unit}</span>}
    </>
  );
  const drag = (event: PointerEvent<HTMLSpanElement>) => {
    const handle = event.currentTarget;
    const shown = handle.parentElement?.offsetWidth ?? width;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (to: globalThis.PointerEvent) => onResize(Math.max(NARROWEST, shown + to.clientX - from));
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), { once: true });
  };
  const nudge = (event: KeyboardEvent<HTMLSpanElement>) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    event.stopPropagation();
    onResize(Math.max(NARROWEST, width + (event.key === "ArrowRight" ? 16 : -16)));
  };
  return (
    <th
      aria-sort={active ? (sort.descending ? "descending" : "ascending") : undefined}
      className={classes(styles.head, column.align === "end" && styles.end)}
      scope="col"
    >
      {column.value ? (
        <button className={styles.sort} onClick={onSort} type="button">
          {content}
        </button>
      ) : (
        <span className={styles.headText}>{content}</span>
      )}
      <span
        aria-label={t("part-table-width", { column: column.label })}
        aria-orientation="vertical"
        aria-valuemin={NARROWEST}
        aria-valuenow={Math.round(width)}
        className={styles.handle}
        onKeyDown={nudge}
        onPointerDown={drag}
        role="separator"
        tabIndex={-1}
      />
    </th>
  );
}
