import { AppLink } from "../../parts/AppLink";
import { useWords } from "../../words";
import styles from "./ScenarioKinds.module.css";

/** The two kinds of scenario: the chain of the own estate, and scenarios of the city that people write. */
export function ScenarioKinds({ here }: { here: "estate" | "city" }) {
  const { t } = useWords();
  const kinds = [
    { id: "estate", href: "/scenario", label: t("cs-kind-estate") },
    { id: "city", href: "/scenario/city", label: t("cs-kind-city") },
  ] as const;
  return (
    <nav aria-label={t("cs-kinds")} className={styles.kinds}>
      {kinds.map((kind) => (
        <AppLink key={kind.id} href={kind.href} aria-current={kind.id === here ? "page" : undefined} className={styles.kind}>
          {kind.label}
        </AppLink>
      ))}
    </nav>
  );
}
