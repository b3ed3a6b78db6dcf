import type { Language } from "./language";

/** Several words as one list, with the commas and the last “and” of the language. */
export function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { style: "long", type: "conjunction" }).format(words);
}
