import type { FactStatus } from "../api/types";
import { useWords } from "../words";
import { classes } from "./classes";
import styles from "./Marks.module.css";

/** What a value rests on; what nobody could cite is dotted. */
export function StatusMark({ status }: { status: FactStatus }) {
  const { t } = useWords();
  return (
    <span
      className={classes(styles.status, status === "unverified" && styles.unverified)}
      title={t(`part-status-${status}-meaning`)}
    >
      {t(`part-status-${status}`)}
    </span>
  );
}
