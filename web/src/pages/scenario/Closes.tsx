import type { ScenarioPage } from "../../api/types";
import { Button } from "../../parts/Button";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import styles from "./Closes.module.css";
import { closings } from "./scenario-words";

/** What closes the gap: for each reading the smallest yearly budget, or that nothing does. */
export function Closes({ scenario, onTry }: { scenario: ScenarioPage; onTry: (budget: number) => void }) {
  const { t, fmt } = useWords();
  return (
    <Section title={t("scenario-closes")} aside={t("scenario-closes-lead")}>
      <ul className={styles.list}>
        {closings(scenario, { t, fmt }).map(({ reading, sentence, attempt }) => (
          <li key={reading.id} className={styles.item} data-met={reading.met === null ? "unknown" : String(reading.met)}>
            <span className={styles.name}>{reading.name}</span>
            <span className={styles.sentence}>
              {sentence}{" "}
              {attempt !== null && (
                <Button small onPress={() => onTry(attempt)}>
                  {t("scenario-closes-try")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
