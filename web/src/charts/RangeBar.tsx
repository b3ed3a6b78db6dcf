import type { Quantiles } from "../api/types";
import styles from "./RangeBar.module.css";

/** A range as a bar in the cell of a table: from P10 to P90, a tick at the middle, all rows on the scale of `largest`. */
export function RangeBar({ range, largest, text }: { range: Quantiles; largest: number; text: string }) {
  const at = (value: number) => `${String(Math.min(100, Math.max(0, (value / (largest || 1)) * 100)))}%`;
  return (
    <span className={styles.cell}>
      <span className={styles.text}>{text}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.range} style={{ left: at(range.p10), width: `calc(${at(range.p90)} - ${at(range.p10)})` }} />
        <span className={styles.middle} style={{ left: at(range.p50) }} />
      </span>
    </span>
  );
}
