import type { SavingsPage } from "../../api/types";
import { Icon } from "../../parts/Icon";
import { Answer } from "../../parts/Answer";
import { useWords } from "../../words";
import styles from "./NoSavings.module.css";

/** Where there is no answer: nobody has said when the works were, or something is missing and the server says what. */
export function NoSavings({ page, asked }: { page: SavingsPage; asked: boolean }) {
  const { t } = useWords();
  const { problem, name } = page;
  if (problem) {
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
  const sentence = asked ? "savings-no-result" : page.suggested_from === null ? "savings-when" : "savings-when-suggested";
  return <Answer sentences={[t(sentence, { name })]} />;
}
