import type { CityInfo, SessionPerson } from "../api/types";
import { useSignOut } from "../api/actions";
import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import { LANGUAGES, type Language, useWords } from "../words";
import { setTheme, useTheme } from "../theme/theme";
import { JobMark } from "./JobMark";
import { Place } from "./Place";
import { openKeys, openSearch } from "./open";
import styles from "./TopBar.module.css";
import { YearPicker } from "./YearPicker";

/** Above every page: where one is, what year is shown, search, language, light or dark, one's account. */
export function TopBar({ city, person }: { city: CityInfo; person: SessionPerson }) {
  const { t } = useWords();
  return (
    <header className={styles.bar}>
      <div className={styles.place}>
        <Place city={city} />
      </div>
      <JobMark may={person.may} />
      <div className={styles.year}>
        <YearPicker city={city} />
      </div>
      <button aria-keyshortcuts="/" aria-label={t("shell-search")} className={styles.search} onClick={openSearch} type="button">
        <Icon name="search" size={16} />
        <span className={styles.searchText}>{t("shell-search")}</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      <div className={styles.tools}>
        <span className={styles.wide}>
          <LanguageMenu />
        </span>
        <span className={styles.wide}>
          <ThemeMenu />
        </span>
        <AccountMenu person={person} />
      </div>
    </header>
  );
}

export function LanguageMenu() {
  const { t, language, setLanguage } = useWords();
  const items = (Object.keys(LANGUAGES) as Language[]).map((id) => ({
    id,
    label: <span lang={id}>{LANGUAGES[id]}</span>,
    chosen: id === language,
    onAction: () => setLanguage(id),
  }));
  return <Menu icon="language" iconOnly items={items} label={t("shell-language")} />;
}

export function ThemeMenu() {
  const { t } = useWords();
  const { theme, shown } = useTheme();
  const items = (["light", "dark", "system"] as const).map((id) => ({
    id,
    label: t(`shell-theme-${id}`),
    chosen: id === theme,
    onAction: () => setTheme(id),
  }));
  return <Menu icon={shown} iconOnly items={items} label={t("shell-theme")} />;
}

function AccountMenu({ person }: { person: SessionPerson }) {
  const { t } = useWords();
  const signOut = useSignOut();
  const items = [
    { id: "account", label: person.name, icon: "account", href: "/account" },
    { id: "keys", label: t("shell-keys"), icon: "keyboard", onAction: openKeys },
    { id: "out", label: t("shell-sign-out"), icon: "external", onAction: () => signOut.mutate() },
  ] as const;
  return <Menu icon="account" iconOnly items={items} label={t("shell-account")} />;
}
