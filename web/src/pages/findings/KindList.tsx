import type { Findings, Severity } from "../../api/types";
import { SeverityMark } from "../../parts/SeverityMark";
import { useWords } from "../../words";
import type { FindingsChoice } from "./choice";
import styles from "./KindList.module.css";

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

interface Props {
  groups: Findings["groups"];
  choice: FindingsChoice;
  choose: (part: Partial<FindingsChoice>) => void;
}

/** The kinds of findings by how much they matter; a press shows only these, a second press all again. */
export function KindList({ groups, choice, choose }: Props) {
  const { t } = useWords();
  return (
    <nav className={styles.list} aria-label={t("facility-findings-kinds")}>
      {WORST_FIRST.map((severity) => {
        const kinds = groups.filter((group) => group.severity === severity);
        const chosen = choice.severity === severity;
        return (
          kinds.length > 0 && (
            <section key={severity}>
              <h2>
                <button
                  type="button"
                  className={styles.severity}
                  aria-pressed={chosen}
                  onClick={() => choose({ severity: chosen ? undefined : severity, code: undefined })}
                >
                  <SeverityMark severity={severity} short />
                  {t(`facility-findings-severity-${severity}`)}
                </button>
              </h2>
              <ul>
                {kinds.map((group) => (
                  <li key={group.code}>
                    <Kind group={group} chosen={group.code === choice.code} choose={choose} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}

function Kind({ group, chosen, choose }: { group: Findings["groups"][number]; chosen: boolean; choose: Props["choose"] }) {
  const { t, fmt } = useWords();
  return (
    <button
      type="button"
      className={styles.kind}
      aria-pressed={chosen}
      onClick={() => choose({ code: chosen ? undefined : group.code, severity: undefined })}
    >
      <span className={styles.words}>
        <span>{group.title}</span>
        <span className={styles.where}>{t("facility-findings-in-facilities", { count: group.facilities })}</span>
      </span>
      <span className={styles.count}>{fmt.number(group.count)}</span>
    </button>
  );
}
