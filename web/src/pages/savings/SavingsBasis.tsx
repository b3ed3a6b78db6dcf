import type { SavingsPage } from "../../api/types";
import { useWords } from "../../words";
import styles from "./SavingsBasis.module.css";

/** What the answer speaks of, also for those who read it on paper: carrier, days of the works, model. */
export function SavingsBasis({ page }: { page: SavingsPage }) {
  const { t, fmt } = useWords();
  const { carrier, works_from: from, works_to: to, model } = page;
  const works = from === null ? null : to === null || to === from ? t("savings-works-day", { day: fmt.date(from) }) : t("savings-works-days", { from: fmt.date(from), to: fmt.date(to) });
  const parts = [carrier && t(`carrier-${carrier}`), works, t(`savings-model-${model}`)].filter(Boolean);
  return <p className={styles.basis}>{parts.join(" · ")}</p>;
}
