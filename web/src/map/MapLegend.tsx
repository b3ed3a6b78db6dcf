/** What colour and size mean, with the count of what is shown of each class. */
import { useMemo } from "react";
import { useWords } from "../words";
import { countShown, type Classification, type MapClass } from "./classes";
import { colourOfClass, cssColour } from "./colours";
import styles from "./MapLegend.module.css";
import { radiusOf, type Sizes } from "./size";

export type MapLegendProps = {
  classification: Classification;
  sizes: Sizes;
  /** The facilities to be counted. */
  shown: readonly { id: string }[];
};

export function MapLegend({ classification, sizes, shown }: MapLegendProps) {
  const { t, fmt } = useWords();
  const counts = useMemo(() => countShown(classification, shown), [classification, shown]);
  const tonnes = (value: number) => `${fmt.number(value)} ${t("unit-tonnes")}`;
  const words = ({ meaning }: MapClass): string => {
    switch (meaning.kind) {
      case "range": {
        const { from, to } = meaning;
        if (from === null && to === null) return t("portfolio-legend-any");
        if (from === null) return t("portfolio-legend-below", { value: fmt.number(to) });
        if (to === null) return t("portfolio-legend-from", { value: fmt.number(from) });
        return fmt.range({ p10: from, p50: from, p90: to }, (value: number) => fmt.number(value));
      }
      case "peers":
        return t(`portfolio-legend-fifth-${Math.round(meaning.to * 5)}`);
      case "name":
        return meaning.name;
      case "quality":
        return t(`portfolio-quality-${meaning.quality}`);
      default:
        return t("portfolio-legend-other");
    }
  };
  const rows = classification.classes.map((its, index) => ({ its, index })).filter(({ its }) => its.count > 0);
  const mark = roundBelow(sizes.largest);
  return (
    <dl className={styles.legend}>
      <dt>
        {t(`portfolio-colour-${classification.colourBy}`)}
        {rows.some(({ its }) => its.meaning.kind === "range") && <small> ({t("unit-tonnes")})</small>}
      </dt>
      <dd>
        {rows.map(({ its, index }) => (
          <span key={index} className={styles.entry}>
            <span className={styles.dot} style={{ background: cssColour(colourOfClass(classification, index)) }} />
            {words(its)}
            <span className={styles.count}>{fmt.number(counts.classes[index])}</span>
          </span>
        ))}
        {classification.unknown > 0 && (
          <span className={styles.entry}>
            <span className={`${styles.dot} ${styles.hollow}`} />
            {t("portfolio-legend-unknown")}
            <span className={styles.count}>{fmt.number(counts.unknown)}</span>
          </span>
        )}
      </dd>
      {mark > 0 && (
        <>
          <dt>{t("portfolio-legend-size")}</dt>
          <dd>
            {[mark / 10, mark].map((value) => (
              <span key={value} className={styles.entry}>
                <span
                  className={styles.ring}
                  style={{ width: radiusOf(value, sizes) * 2, height: radiusOf(value, sizes) * 2 }}
                />
                <span className={styles.count}>
                  {value === mark ? t("portfolio-legend-from", { value: tonnes(value) }) : tonnes(value)}
                </span>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** 1, 2 or 5 times a power of ten, at most the value. */
function roundBelow(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1) * power;
}
