import type { InventoryFinding, InventoryPage } from "../../api/types";
import { Section } from "../../parts/Section";
import { SeverityMark } from "../../parts/SeverityMark";
import { useWords } from "../../words";
import styles from "./InventoryFindings.module.css";

/** What is odd about the inventory, the gravest first. */
export function InventoryFindings({ page }: { page: InventoryPage }) {
  const { t } = useWords();
  return (
    <Section id="findings" title={t("inventory-findings")}>
      {page.findings.length > 0 ? <FindingList findings={page.findings} /> : <p>{t("inventory-findings-none")}</p>}
    </Section>
  );
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** Findings with their sentence and place. */
export function FindingList({ findings }: { findings: readonly InventoryFinding[] }) {
  const { t } = useWords();
  const sorted = [...findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return (
    <ul className={styles.list}>
      {sorted.map(({ code, severity, message, place, lines }, at) => (
        <li className={styles.finding} key={`${code}-${lines.join()}-${at}`}>
          <SeverityMark severity={severity} short />
          <span>
            {message} {place && <span className={styles.place}>{t("inventory-findings-place", { place })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
