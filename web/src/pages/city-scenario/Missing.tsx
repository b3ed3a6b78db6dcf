import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import type { DraftAnswer } from "../../api/types";
import { useEditing } from "./editing";
import { keyOf } from "./tables";
import { type Place, placeTitle, titleOf } from "./walk";
import styles from "./CityScenario.module.css";

/** How many figures are asked for at once. */
const ASKED = 5;

type Props = {
  unsaid: readonly Place[];
  worth: DraftAnswer["worth"];
  onShow: (key: string) => void;
};

/** What a person still has to say; where nothing is missing, which figures are worth finding out. */
export function Missing({ unsaid, worth, onShow }: Props) {
  const { t, fmt } = useWords();
  const { tables } = useEditing();
  const asked = worth.filter((one) => (one.emissions_t ?? 0) > 0).slice(0, ASKED);
  if (unsaid.length === 0 && asked.length === 0) return null;
  const rows =
    unsaid.length > 0
      ? unsaid.map((place) => ({ key: keyOf(place.path), title: placeTitle(place, t), aside: t("cs-to-say") }))
      : asked.map(({ key, emissions_t }) => ({ key, title: titleOf(tables, key, t), aside: t("cs-worth-moves", { amount: fmt.emissions(emissions_t) }) }));
  return (
    <section className={styles.missing} aria-live="polite">
      <strong>{unsaid.length > 0 ? t("cs-unsaid", { count: unsaid.length }) : t("cs-worth")}</strong>
      <p className={styles.note}>{t(unsaid.length > 0 ? "cs-unsaid-note" : "cs-worth-asked")}</p>
      <ol className={styles.list}>
        {rows.slice(0, ASKED).map(({ key, title, aside }) => (
          <li key={key} className={styles.item}>
            <Button small kind="plain" onPress={() => onShow(key)}>
              {title}
            </Button>
            <span className={styles.quiet}>{aside}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
