import type { Reading } from "../../api/types";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { moveSentence, readingAxis, type ReadingMove, readingMoves } from "./reading-move";
import styles from "./ReadingMoves.module.css";

/** Every reading on its own axis: without measures, with this budget, and what is allowed. */
export function ReadingMoves({ before, after }: { before: readonly Reading[]; after: readonly Reading[] }) {
  const { t, fmt } = useWords();
  if (after.length === 0) return null;
  return (
    <Section title={t("plan-moves")}>
      <ul className={styles.list}>
        {readingMoves(before, after).map((move) => (
          <li key={`${move.after.scope}-${move.after.id}`} className={styles.item}>
            <span className={styles.name}>{move.after.name}</span>
            <Track move={move} />
            <span className={styles.words}>{moveSentence(move, { t, fmt })}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t("plan-moves-note")}</p>
    </Section>
  );
}

/** Less is left. Only for the eye: the sentence beside says the same. */
function Track({ move }: { move: ReadingMove }) {
  const axis = readingAxis(move);
  if (!axis) return <span className={styles.track} aria-hidden="true" />;
  const at = (share: number) => `${String(share * 100)}%`;
  return (
    <svg className={styles.track} height="24" width="100%" aria-hidden="true">
      <line className={styles.axis} x1="0" x2="100%" y1="12" y2="12" />
      {axis.before !== null && (
        <line className={styles.moved} x1={at(axis.before)} x2={at(axis.after)} y1="12" y2="12" />
      )}
      <line className={styles.range} x1={at(axis.low)} x2={at(axis.high)} y1="12" y2="12" />
      <line className={styles.limit} x1={at(axis.limit)} x2={at(axis.limit)} y1="2" y2="22" />
      {axis.before !== null && <circle className={styles.before} cx={at(axis.before)} cy="12" r="5" />}
      <circle className={styles.after} cx={at(axis.after)} cy="12" r="5.5" />
    </svg>
  );
}
