/** The words of one language: the Fluent files of the repository, one lazily loaded piece for each language. */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "./language";
import { amountInSentence } from "./number";

/** Values in a sentence. Numbers are grouped and rounded; dates and other figures come formatted, as text. */
export type Values = Record<string, string | number | null | undefined>;

/** Numbers under these names are labels, not amounts, and are never grouped. */
const LABELS = new Set(["year", "base_year", "target_year", "first_year", "last_year", "row", "line", "run"]);

const SOURCES: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import("./words-en"),
  ja: () => import("./words-ja"),
  ms: () => import("./words-ms"),
};

export type Translate = (id: string, values?: Values) => string;

const loaded = new Map<Language, Promise<Translate>>();

/** Fetches the words of a language, once, and makes the function that speaks it. */
export function loadWords(language: Language): Promise<Translate> {
  const known = loaded.get(language);
  if (known) return known;
  const words = SOURCES[language]().then(({ default: files }) => speaker(language, Object.values(files)));
  loaded.set(language, words);
  // What failed is tried anew the next time.
  words.catch(() => loaded.delete(language));
  return words;
}

/** A function from key (`part-close`, or `finding-gap.title` for an attribute) and values to words. */
export function speaker(language: Language, sources: readonly string[]): Translate {
  // Isolation marks serve mixed writing directions; none of our languages runs from right to left.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source), { allowOverrides: true });
  return (id, values) => {
    const [key = id, attribute] = id.split(".");
    const message = bundle.getMessage(key);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    // A missing key shows itself: something to report instead of nothing.
    if (pattern == null) return id;
    // A value that was not given shows as `{$name}`: visible, never fatal.
    return bundle.formatPattern(pattern, values ? dressed(values) : null, []);
  };
}

/** A number that Fluent prints as we print numbers, yet can still choose a plural by. */
class Amount extends FluentNumber {
  override toString(): string {
    return amountInSentence(this.value);
  }
}

function dressed(values: Values): Record<string, FluentVariable> {
  const out: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value == null) continue;
    if (typeof value === "string") out[name] = value;
    else out[name] = LABELS.has(name) ? value.toFixed(0) : new Amount(value);
  }
  return out;
}
