import type { SourcePlace } from "../api/types";
import { useWords } from "../words";
import { sourceText } from "./explain-text";
import styles from "./SourceText.module.css";

/** Where something stands in a file that was handed in. */
export function SourceText({ source }: { source: SourcePlace }) {
  const { t } = useWords();
  return <span className={styles.source}>{sourceText(source, t)}</span>;
}
