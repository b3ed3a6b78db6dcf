import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** Nothing here yet: one sentence that teaches, one button that begins. */
export function EmptyState({ sentence, action }: { sentence: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{sentence}</p>
      {action}
    </div>
  );
}
