/** The reader's language: chosen, else the browser's, else English. */
export type Language = "en" | "ja" | "ms";

/** Each language in its own words, as a list of languages shows them. */
export const LANGUAGES: Record<Language, string> = { en: "English", ja: "日本語", ms: "Bahasa Melayu" };

const KEY = "lcs-language";

export function isLanguage(code: string | null | undefined): code is Language {
  return code === "en" || code === "ja" || code === "ms";
}

/** The best of ours among the languages a browser asks for. */
export function preferred(codes: readonly string[]): Language {
  for (const code of codes) {
    const base = code.toLowerCase().split("-")[0];
    if (isLanguage(base)) return base;
  }
  return "en";
}

function initial(): Language {
  const chosen = globalThis.localStorage?.getItem(KEY);
  return isLanguage(chosen) ? chosen : preferred(globalThis.navigator?.languages ?? []);
}

let current: Language = initial();

export const language = (): Language => current;

/** Only `words.tsx` calls this, once the words of the language have arrived. */
export function rememberLanguage(next: Language): void {
  current = next;
  globalThis.localStorage?.setItem(KEY, next);
}
