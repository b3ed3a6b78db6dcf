import { useWords } from "../../words";
import styles from "./ImportPage.module.css";
import { MOST_BYTES, MOST_FILES, type RefusedFile } from "./inspect-file";

/** Files that were not even sent, each with the reason and what to do. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }) {
  const { t, fmt } = useWords();
  if (refused.length === 0) return null;
  return (
    <div className={styles.refused} role="alert">
      <h2>{t("import-refused-title")}</h2>
      <ul>
        {refused.map(({ name, refusal }, at) => (
          <li key={`${at} ${name}`}>
            <strong>{name}</strong> {t(`import-refused-${refusal}`, { size: fmt.bytes(MOST_BYTES), files: MOST_FILES })}
          </li>
        ))}
      </ul>
    </div>
  );
}
