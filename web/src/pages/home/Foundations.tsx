import { useCity } from "../../api/queries";
import type { Home } from "../../api/types";
import { SyntheticMark } from "../../parts/SyntheticMark";
import { useWords } from "../../words";
import styles from "./HomePage.module.css";

/** What the figures rest on, quietly and always: bills, factors, invented data, the weather of another climate, the run. */
export function Foundations({ home }: { home: Home }) {
  const { t, fmt } = useWords();
  const { data: city } = useCity();
  const run = city?.run;
  return (
    <ul className={styles.foundations}>
      <li>
        <SyntheticMark />
      </li>
      {run?.status === "demonstration" && <li>{t("home-mark-demonstration")}</li>}
      <li>{t("home-mark-coverage", { coverage: fmt.percent(home.coverage) })}</li>
      <li>{t("home-mark-unverified", { share: fmt.percent(home.unverified_share) })}</li>
      {run && (
        <li>
          {t("home-mark-run", { run: run.run, date: fmt.date(run.at) })}
          {city.changed_since_run && ` · ${t("home-mark-changed")}`}
        </li>
      )}
      {home.potential && <li>{t("home-ranges")}</li>}
    </ul>
  );
}
