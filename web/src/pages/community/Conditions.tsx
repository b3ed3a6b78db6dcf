import type { BlockAnswer, BlockLine } from "../../api/types";
import { PlaceMap } from "../../map/PlaceMap";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { hours } from "./block-answer";
import styles from "./Community.module.css";

/** Where the block lies, what must be true before it may be built, and who claims what of it. */
export function Conditions({ block, answer }: { block: BlockLine; answer: BlockAnswer | undefined }) {
  const { t, fmt } = useWords();
  const { place } = block;
  const claims = answer?.claims ?? [];
  const conditions = answer?.preconditions ?? [];
  return (
    <div className={styles.pair}>
      {place && (
        <Section title={t("community-place")}>
          <PlaceMap latitude={place.latitude} longitude={place.longitude} name={block.title} />
          <p className={styles.note}>{place.name}</p>
        </Section>
      )}
      {(conditions.length > 0 || claims.length > 0) && (
        <Section title={t("community-conditions")}>
          {conditions.length > 0 && (
            <>
              <p className={styles.note}>{t("community-conditions-explained")}</p>
              <ul className={styles.list} lang="en">
                {conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            </>
          )}
          {claims.map(({ kind, claimed, computed, source }) => {
            const write = (value: number | null) =>
              value === null ? fmt.number(null) : kind === "local-share" ? fmt.percent(value) : hours(value, { t, fmt });
            return (
              <p key={kind}>
                {t(`community-claimed-${kind}`, { claimed: write(claimed), computed: write(computed) })}{" "}
                <span className={styles.note} lang="en">
                  {source}
                </span>
              </p>
            );
          })}
        </Section>
      )}
    </div>
  );
}
