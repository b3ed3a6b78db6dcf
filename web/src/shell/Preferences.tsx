import { SelectField } from "../parts/SelectField";
import { setTheme, type Theme, useTheme } from "../theme/theme";
import { LANGUAGES, type Language, useWords } from "../words";

/** The reader's language, each in its own name. */
export function LanguageField() {
  const { t, language, setLanguage } = useWords();
  const options = (Object.keys(LANGUAGES) as Language[]).map((id) => ({ id, label: LANGUAGES[id] }));
  return <SelectField label={t("shell-language")} onChange={(id) => setLanguage(id as Language)} options={options} value={language} />;
}

/** Light, dark, or as the machine is set. */
export function ThemeField() {
  const { t } = useWords();
  const { theme } = useTheme();
  const options = (["system", "light", "dark"] as const).map((id) => ({ id, label: t(`shell-theme-${id}`) }));
  return <SelectField label={t("shell-theme")} onChange={(id) => setTheme(id as Theme)} options={options} value={theme} />;
}
