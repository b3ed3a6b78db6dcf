import { type ReactNode, useState } from "react";
import type { FindingRow } from "../../api/types";
import { Button } from "../../parts/Button";
import { SeverityMark } from "../../parts/SeverityMark";
import { SourceText } from "../../parts/SourceText";
import { useWords } from "../../words";
import { remedyFor } from "./advice";
import { byKind, type FindingKind } from "./by-kind";
import styles from "./FindingKinds.module.css";

/** So many of one kind are shown at once. */
const FIRST = 3;
const STEP = 20;

interface Props {
  findings: readonly FindingRow[];
  /** A button that mends the finding where it stands. */
  action?: (finding: FindingRow) => ReactNode;
}

/** Findings kind by kind, the worst first: what was found, where it stands, and what to do about it. */
export function FindingKinds({ findings, action }: Props) {
  return (
    <ul className={styles.kinds}>
      {byKind(findings).map((kind) => (
        <Kind key={`${kind.severity} ${kind.code}`} kind={kind} action={action} />
      ))}
    </ul>
  );
}

function Kind({ kind, action }: { kind: FindingKind; action: Props["action"] }) {
  const { t } = useWords();
  const [shown, setShown] = useState(FIRST);
  const remedy = remedyFor(kind.code);
  // One button for a whole kind is enough where all of it stands in one column.
  const buttons = new Set<string>();
  const actionOnce = (row: FindingRow) => {
    const column = row.source?.column ?? "";
    if (buttons.has(column)) return null;
    const button = action?.(row) ?? null;
    if (button !== null) buttons.add(column);
    return button;
  };
  return (
    <li className={styles.kind}>
      <div className={styles.head}>
        <SeverityMark severity={kind.severity} short />
        <strong>{kind.title}</strong>
        {kind.rows.length > 1 && <span className={styles.count}>{kind.rows.length}</span>}
      </div>
      {remedy && <p className={styles.advice}>{t(`facility-advice-${remedy}`)}</p>}
      <ul className={styles.rows}>
        {kind.rows.slice(0, shown).map((row, at) => (
          <li key={at} className={styles.row}>
            <span>
              {row.message}
              {row.source && (
                <>
                  {" "}
                  <SourceText source={row.source} />
                </>
              )}
            </span>
            {actionOnce(row)}
          </li>
        ))}
      </ul>
      {kind.rows.length > shown && (
        <Button small kind="plain" onPress={() => setShown(shown + STEP)}>
          {t("facility-findings-more", { count: Math.min(STEP, kind.rows.length - shown) })}
        </Button>
      )}
    </li>
  );
}
