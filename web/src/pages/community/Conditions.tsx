import type { BlockAnswer, BlockChanges, BlockLine, ConditionRow } from "../../api/types";
import { PlaceMap } from "../../map/PlaceMap";
import { NumberField } from "../../parts/NumberField";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { hours } from "./block-answer";
import { type FactKey, told } from "./changes";
import styles from "./Community.module.css";

type Props = { block: BlockLine; answer: BlockAnswer | undefined; changes: BlockChanges; onChange: (changes: BlockChanges) => void };

/** Where the block lies, what must be true before it may be built, and who claims what of it. */
export function Conditions({ block, answer, changes, onChange }: Props) {
  const { t, fmt } = useWords();
  const { place } = block;
  const claims = answer?.claims ?? [];
  const conditions = answer?.conditions ?? [];
  return (
    <div className={styles.pair}>
      {(conditions.length > 0 || claims.length > 0) && (
        <Section title={t("community-conditions")}>
          <div className={styles.stack}>
            {conditions.length > 0 && (
              <>
                <p className={styles.note}>{t("community-conditions-explained")}</p>
                <ul className={styles.conditions}>
                  {conditions.map((condition) => (
                    <Condition key={condition.text} condition={condition} changes={changes} onChange={onChange} />
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
          </div>
        </Section>
      )}
      {place && (
        <Section title={t("community-place")}>
          <PlaceMap latitude={place.latitude} longitude={place.longitude} name={block.title} />
          <p className={styles.note}>{place.name}</p>
        </Section>
      )}
    </div>
  );
}

/** Facts that can be told on the page; others are told in the block's file. */
const ASKED: Record<string, { key: FactKey; unit: string }> = {
  "facts.roof_area_m2": { key: "roof_area_m2", unit: "m²" },
  "grid.connection_kw": { key: "connection_kw", unit: "kW" },
};

type OneProps = Pick<Props, "changes" | "onChange"> & { condition: ConditionRow };

/** A condition, what the facts say of it, and the question where they say nothing. */
function Condition({ condition: { text, text_in, source, verdict, fact, value, limit, unit }, changes, onChange }: OneProps) {
  const { t, fmt, language } = useWords();
  const own = text_in[language];
  const asked = fact === null ? undefined : ASKED[fact];
  const open = asked && (verdict === "missing" || changes[asked.key] !== undefined);
  const amount = (number: number) => `${fmt.number(number)}\u00a0${unit}`;
  return (
    <li className={styles.condition}>
      <span className={styles.verdict} data-verdict={verdict}>
        {t(`community-verdict-${verdict}`)}
      </span>
      <div className={styles.card}>
        <span lang={own === undefined ? "en" : language}>{own ?? text}</span>
        {value !== null && limit !== null && <span>{t("community-condition-at-most", { value: amount(value), limit: amount(limit) })}</span>}
        {source !== "" && (
          <span className={styles.note} lang="en">
            {source}
          </span>
        )}
        {open ? (
          <NumberField
            label={t(`community-fact-${asked.key.replaceAll("_", "-")}`)}
            unit={asked.unit}
            value={changes[asked.key] ?? null}
            onChange={(next) => onChange(told(changes, asked.key, next))}
            min={0}
            decimals={0}
            optional
          />
        ) : (
          verdict === "missing" && fact !== null && <span className={styles.note}>{t("community-fact-missing", { key: fact })}</span>
        )}
      </div>
    </li>
  );
}
