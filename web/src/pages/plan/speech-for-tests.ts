import { readFileSync } from "node:fs";
import type { Language, Words } from "../../words";
import { speaker } from "../../words/catalogue";
import { makeFmt } from "../../words/fmt";

const TOPICS = [
  "web", "web-home", "web-plan", "web-savings", "web-savings-study", "mv", "web-scenario", "web-community", "units",
];

/** The real words and figures of a language, as a page has them; for tests. */
export function speech(language: Language): Pick<Words, "t" | "fmt"> {
  const source = (topic: string) =>
    readFileSync(new URL(`../../../../locales/${language}/${topic}.ftl`, import.meta.url), "utf8");
  const t = speaker(language, TOPICS.map(source));
  return { t, fmt: makeFmt(language, t, { currency: "MYR", fiscalYearFirstMonth: 1 }) };
}
