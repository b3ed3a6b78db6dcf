import type { SavingsPage } from "../../api/types";
import { Icon } from "../../parts/Icon";
import styles from "./StudyPage.module.css";

/** What stands in the way of a figure, in the server's words, and what to try. */
export function Obstacle({ problem }: { problem: NonNullable<SavingsPage["problem"]> }) {
  return (
    <div className={styles.note} role="status">
      <Icon name="info" />
      <div>
        <p>{problem.message}</p>
        <p className={styles.hint}>{problem.hint}</p>
      </div>
    </div>
  );
}
