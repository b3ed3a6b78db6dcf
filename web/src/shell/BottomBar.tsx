import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Capability } from "../api/types";
import { Dialog } from "../parts/Dialog";
import { Icon } from "../parts/Icon";
import { SyntheticMark } from "../parts/SyntheticMark";
import { useWords } from "../words";
import styles from "./BottomBar.module.css";
import { LanguageField, ThemeField } from "./Preferences";
import { modulesFor } from "./modules";

/** The rail of a phone: what is used most, and a sheet with the rest. */
export function BottomBar({ may }: { may: readonly Capability[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const modules = modulesFor(may);
  return (
    <nav aria-label={t("shell-modules")} className={styles.bar}>
      {modules
        .filter(({ first }) => first)
        .map((module) => (
          <Link
            activeOptions={{ exact: module.href === "/", includeSearch: false }}
            className={styles.link}
            key={module.href}
            to={module.href}
          >
            <Icon name={module.icon} size={22} />
            {t(module.name)}
          </Link>
        ))}
      <button className={styles.link} onClick={() => setOpen(true)} type="button">
        <Icon name="menu" size={22} />
        {t("shell-more")}
      </button>
      <Dialog onClose={() => setOpen(false)} open={open} title={t("shell-more")}>
        <div className={styles.sheet}>
          {modules
            .filter(({ first }) => !first)
            .map((module) => (
              <Link className={styles.row} key={module.href} onClick={() => setOpen(false)} to={module.href}>
                <Icon name={module.icon} />
                {t(module.name)}
              </Link>
            ))}
        </div>
        <div className={styles.settings}>
          <LanguageField />
          <ThemeField />
          <SyntheticMark />
        </div>
      </Dialog>
    </nav>
  );
}
