import type { ColumnWords } from "./columns";

/** What a person had said about the columns of an upload when the files were last looked at, and by which job. */
export interface RememberedWords {
  words: ColumnWords;
  job: string;
}

const keyOf = (upload: string): string => `lcs-import-${upload}`;

/** Keeps the words as long as the tab lives, so that a page loaded anew takes in what was looked at and nothing else. */
export function rememberWords(upload: string, { words, job }: RememberedWords): void {
  sessionStorage.setItem(keyOf(upload), JSON.stringify({ words: [...words], job }));
}

/** The words of the last look; null where nobody has looked at the upload in this tab. */
export function wordsOf(upload: string | undefined): RememberedWords | null {
  const kept = upload === undefined ? null : sessionStorage.getItem(keyOf(upload));
  if (kept === null) return null;
  const { words, job } = JSON.parse(kept) as { words: Iterable<[string, never]>; job: string };
  return { words: new Map(words), job };
}
