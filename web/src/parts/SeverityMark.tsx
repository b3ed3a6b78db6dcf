import type { Severity } from "../api/types";
import { useWords } from "../words";
import { classes } from "./classes";
import { Icon } from "./Icon";
import styles from "./Marks.module.css";

/** How grave a finding is, by shape, colour and word; `short` leaves the word to screen readers. */
export function SeverityMark({ severity, short }: { severity: Severity; short?: boolean }) {
  const { t } = useWords();
  const word = t(`part-severity-${severity}`);
  return (
    <span className={classes(styles.severity, styles[severity])} title={short ? word : undefined}>
      <Icon name={severity} size={16} />
      <span className={short ? "visually-hidden" : undefined}>{word}</span>
    </span>
  );
}
