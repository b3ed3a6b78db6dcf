import { Link } from "@tanstack/react-router";
import type { Capability } from "../api/types";
import { Icon } from "../parts/Icon";
import { SyntheticMark } from "../parts/SyntheticMark";
import { useWords } from "../words";
import { Mark } from "./Mark";
import { modulesFor } from "./modules";
import styles from "./Rail.module.css";

/** The modules, at the left of every page. */
export function Rail({ may }: { may: readonly Capability[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t("shell-modules")} className={styles.rail}>
      <Link className={styles.brand} to="/">
        <Mark />
        <span className={styles.brandName}>
          LCS
          <small>{t("shell-product")}</small>
        </span>
      </Link>
      <ul className={styles.list}>
        {modulesFor(may).map((module) => (
          <li key={module.href}>
            <Link activeOptions={{ exact: module.href === "/", includeSearch: false }} className={styles.link} to={module.href}>
              <Icon name={module.icon} />
              {t(module.name)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <SyntheticMark />
      </div>
    </nav>
  );
}
