import { type ReactNode, useState } from "react";
import { useWords } from "../../words";
import { AppLink } from "../AppLink";
import { Button } from "../Button";
import { Checkbox } from "../Checkbox";
import styles from "../DataTable.module.css";

/** So many at a time: a phone must not draw thousands. */
const STEP = 40;

type CardsProps<Row> = {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref: ((row: Row) => string | undefined) | undefined;
  card: (row: Row) => ReactNode;
  label: string;
  selected: ReadonlySet<string> | undefined;
  onToggle: ((key: string) => void) | undefined;
};

/** The rows of a table on a phone. */
export function Cards<Row>({ rows, rowKey, rowHref, card, label, selected, onToggle }: CardsProps<Row>) {
  const { t, fmt } = useWords();
  const [shown, setShown] = useState(STEP);
  return (
    <div>
      <ul aria-label={label} className={styles.cards}>
        {rows.slice(0, shown).map((row) => {
          const key = rowKey(row);
          const href = rowHref?.(row);
          return (
            <li className={styles.card} data-selected={selected?.has(key) || undefined} key={key}>
              {onToggle && selected && (
                <Checkbox checked={selected.has(key)} label={t("part-table-select", { name: key })} onChange={() => onToggle(key)} />
              )}
              <div className={styles.cardBody}>{href ? <AppLink href={href}>{card(row)}</AppLink> : card(row)}</div>
            </li>
          );
        })}
      </ul>
      {rows.length > shown && (
        <div className={styles.more}>
          <Button onPress={() => setShown(shown + STEP)}>{t("part-table-more", { rest: fmt.number(rows.length - shown) })}</Button>
        </div>
      )}
    </div>
  );
}
