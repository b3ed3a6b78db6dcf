import type { CityReading } from "../../api/types";
import { Icon } from "../../parts/Icon";
import { StatusMark } from "../../parts/StatusMark";
import { useWords } from "../../words";
import { readingDistance, readingWording } from "./words";
import styles from "./CityScenario.module.css";

/** Every wording of every target side by side: none is preferred. Readings that say the same as an earlier one are named there. */
export function CityReadings({ readings }: { readings: readonly CityReading[] }) {
  const { t } = useWords();
  const own = readings.filter((one) => one.same_as === null);
  const [told, untold] = [own.filter((one) => one.met !== null), own.filter((one) => one.met === null)];
  const twins = (target: string) => readings.filter((one) => one.same_as === target).map((one) => readingWording(one, t));
  return (
    <>
      <ul aria-label={t("part-readings")} className={styles.readings}>
        {told.map((reading) => (
          <One key={reading.target} reading={reading} twins={twins(reading.target)} />
        ))}
      </ul>
      {untold.length > 0 && (
        <details className={styles.group}>
          <summary>{t("cs-readings-untold", { count: untold.length })}</summary>
          <ul className={styles.readings}>
            {untold.map((reading) => (
              <One key={reading.target} reading={reading} twins={[]} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function One({ reading, twins }: { reading: CityReading; twins: readonly string[] }) {
  const { t, fmt } = useWords();
  const verdict = reading.met === null ? "open" : reading.met ? "met" : "missed";
  const icon = { met: "check", missed: "close", open: "info" } as const;
  return (
    <li className={styles.reading}>
      <div className={styles.verdict} data-verdict={verdict}>
        <Icon name={icon[verdict]} size={16} />
        {t(`part-reading-${verdict}`)}
      </div>
      <strong>{reading.promise ?? reading.target}</strong>
      <span className={styles.quiet}>{readingWording(reading, t)}</span>
      <span>{readingDistance(reading, { t, fmt })}</span>
      {reading.value !== null && reading.limit !== null && (
        <span className={styles.quiet}>
          {t("cs-reading-values", {
            value: fmt.significant(reading.value, 3),
            limit: fmt.significant(reading.limit, 3),
            unit: reading.unit,
          })}
        </span>
      )}
      {reading.probability !== null && <span>{t("cs-probability", { share: fmt.percent(reading.probability) })}</span>}
      {twins.length > 0 && <span className={styles.quiet}>{t("cs-same-as", { names: twins.join("; ") })}</span>}
      <span className={styles.quiet}>
        {reading.year} <StatusMark status={reading.status} /> {reading.source}
      </span>
      {reading.note && <span className={styles.quiet}>{reading.note}</span>}
    </li>
  );
}
