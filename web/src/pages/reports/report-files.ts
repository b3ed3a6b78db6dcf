import type { Reports } from "../../api/types";
import { isLanguage, LANGUAGES } from "../../words/language";

type File = Reports["runs"][number]["files"][number];

/** The files of one language. */
export interface LanguageFiles {
  readonly language: string;
  /** The language in its own words. */
  readonly name: string;
  readonly files: readonly File[];
}

const FORMATS = ["pdf", "xlsx"];

/** Files by language, the reader's own first, the report for a meeting before the workbook. */
export function byLanguage(files: readonly File[], own: string): LanguageFiles[] {
  const codes = [...new Set(files.map((file) => file.language))].sort(
    (a, b) => Number(b === own) - Number(a === own) || a.localeCompare(b),
  );
  return codes.map((language) => ({
    language,
    name: isLanguage(language) ? LANGUAGES[language] : language,
    files: files
      .filter((file) => file.language === language)
      .toSorted((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format)),
  }));
}
