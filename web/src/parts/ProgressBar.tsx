import { useId } from "react";
import { classes } from "./classes";
import styles from "./ProgressBar.module.css";
import { useWords } from "../words";

export type ProgressBarProps = {
  label: string;
  /** 0 to 1; nothing while nobody knows how much there is. */
  value?: number | null | undefined;
  /** What remains, for example. */
  note?: string | undefined;
};

export function ProgressBar({ label, value, note }: ProgressBarProps) {
  const { fmt } = useWords();
  const id = useId();
  const known = value != null;
  const share = known ? Math.min(1, Math.max(0, value)) : 0;
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <span id={id}>{label}</span>
        <span className={styles.note}>{[known && fmt.percent(share, 0), note].filter(Boolean).join(" · ")}</span>
      </div>
      <div
        aria-labelledby={id}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={known ? Math.round(share * 100) : undefined}
        className={styles.track}
        role="progressbar"
      >
        <div className={classes(styles.bar, !known && styles.unknown)} style={known ? { width: `${share * 100}%` } : undefined} />
      </div>
    </div>
  );
}
