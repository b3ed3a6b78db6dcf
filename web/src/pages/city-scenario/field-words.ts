/** A word of the file's own in the reader's language. */
export function choiceWord(key: string, id: string, t: (key: string) => string): string {
  if (key === "metric") return t(`cs-metric-${id}`);
  return t(key === "status" ? `part-status-${id}` : `cs-choice-${key}-${id}`);
}

/** A name that a person gave, or the word for one that the file itself knows. */
export const nameWord = (id: string, t: (key: string) => string): string => (id === "bau" ? t("cs-bau") : id === "*" ? t("cs-all-actions") : id);
