/** Where a building stands among its peers: a hairline from the lowest to the highest with its mark. */
import { useWords } from "../../words";
import styles from "./RankBar.module.css";

export function RankBar({ rank }: { rank: number }) {
  const { t, fmt } = useWords();
  const words = t("portfolio-more-than-peers", { share: fmt.percent(rank, 0) });
  return (
    <span className={styles.rank} title={words}>
      <span className={styles.mark} style={{ insetInlineStart: `${rank * 100}%` }} data-high={rank >= 0.8 || undefined} />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
