import { useWords } from "../words";
import { classes } from "./classes";
import { ExplainButton } from "./ExplainButton";
import styles from "./FigureValue.module.css";
import { StatusMark } from "./StatusMark";

export type FigureValueProps = {
  label: string;
  /** Formatted, with its unit. */
  value: string;
  /** P10 to P90, formatted. */
  range?: string | undefined;
  note?: string | undefined;
  /** Reference for the explanation: `city:emissions@2025`. */
  explain?: string | undefined;
  /** Rests on values that nobody could cite. */
  unverified?: boolean | undefined;
  size?: "large" | "normal" | undefined;
};

/** One figure with its name, its range and the way to its origin. */
export function FigureValue({ label, value, range, note, explain, unverified, size = "normal" }: FigureValueProps) {
  const { t } = useWords();
  return (
    <div className={classes(styles.figure, size === "large" && styles.large)}>
      <div className={styles.label}>
        {label}
        {explain && <ExplainButton of={label} reference={explain} />}
      </div>
      <strong className={styles.value}>{value}</strong>
      {range && <span className={styles.range}>{t("part-range", { range })}</span>}
      {(note || unverified) && (
        <span className={styles.note}>
          {note} {unverified && <StatusMark status="unverified" />}
        </span>
      )}
    </div>
  );
}
