import { useCity } from "../api/queries";
import { useWords } from "../words";
import styles from "./Marks.module.css";

/** Says on every page that the city is invented, or that the weather of another climate was used. */
export function SyntheticMark() {
  const { t } = useWords();
  const { data: city } = useCity();
  const kind = city?.synthetic ? "synthetic" : city?.run?.status === "demonstration" ? "demonstration" : undefined;
  if (!kind) return null;
  return (
    <span className={styles.synthetic} title={t(`part-${kind}-meaning`)}>
      {t(`part-${kind}`)}
    </span>
  );
}
