import type { Reading } from "../api/types";
import { useWords } from "../words";
import { classes } from "./classes";
import { Icon } from "./Icon";
import styles from "./ReadingRow.module.css";
import { StatusMark } from "./StatusMark";

/** The readings of the target side by side: none is preferred, since the promise can be read in all of them. */
export function ReadingRow({ readings }: { readings: readonly Reading[] }) {
  const { t } = useWords();
  return (
    <ul aria-label={t("part-readings")} className={styles.row}>
      {readings.map((reading) => (
        <li className={styles.reading} key={`${reading.scope}-${reading.id}`}>
          <One reading={reading} />
        </li>
      ))}
    </ul>
  );
}

function One({ reading }: { reading: Reading }) {
  const { t, fmt } = useWords();
  const verdict = reading.met === null ? "open" : reading.met ? "met" : "missed";
  const icon = { met: "check", missed: "close", open: "info" } as const;
  return (
    <>
      <div className={classes(styles.head, styles[verdict])}>
        <Icon name={icon[verdict]} size={16} />
        {t(`part-reading-${verdict}`)}
      </div>
      <div>
        <div className={styles.name}>{reading.name}</div>
        <div className={styles.kind}>{reading.kind_name}</div>
      </div>
      <div className={styles.distance}>{distance(reading)}</div>
      {reading.note && <p className={styles.note}>{reading.note}</p>}
      <div className={styles.foot}>
        <span>{t(`part-scope-${reading.scope}`)}</span>
        <span>{fmt.fiscalYear(reading.year)}</span>
        {reading.unverified && <StatusMark status="unverified" />}
      </div>
    </>
  );

  /** In tonnes where they are known, since these can be worked off; else in the unit of the target. */
  function distance({ gap_t, gap, gap_unit }: Reading): string {
    const amount = gap_t !== null ? fmt.emissions(Math.abs(gap_t)) : gap !== null ? `${fmt.significant(Math.abs(gap), 2)} ${gap_unit}` : null;
    if (amount === null) return fmt.number(null);
    return t((gap_t ?? gap ?? 0) > 0 ? "part-reading-above" : "part-reading-below", { amount });
  }
}
