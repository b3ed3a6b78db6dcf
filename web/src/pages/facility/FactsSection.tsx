import type { ReactNode } from "react";
import type { FacilityPage, SourcePlace } from "../../api/types";
import { Button } from "../../parts/Button";
import { Section } from "../../parts/Section";
import { SourceText } from "../../parts/SourceText";
import { MISSING, useWords } from "../../words";
import { missingFacts } from "./amend";
import { hasFloorArea } from "./answer";
import { listed } from "../../words/listed";
import styles from "./FactsSection.module.css";

interface Fact {
  name: string;
  value: ReactNode;
  note?: string | null;
  source: SourcePlace | null;
}

/** What is known of the building, where each of it stands, and the way to say what is missing or wrong. */
export function FactsSection({ page, onAmend }: { page: FacilityPage; onAmend: () => void }) {
  const { t, fmt, language } = useWords();
  const may = page.may.includes("amend");
  const missing = missingFacts(page);
  const unknown = <span className={styles.unknown}>{t("facility-facts-unknown")}</span>;
  const place =
    page.latitude_deg === null || page.longitude_deg === null
      ? null
      : `${page.latitude_deg.toFixed(5)}°, ${page.longitude_deg.toFixed(5)}°`;

  // Everything but the floor areas stands in the row of the facility itself.
  const facts: Fact[] = [
    { name: t("facility-facts-id"), value: page.id, source: page.source },
    {
      name: t("facility-facts-use"),
      value: page.use_name,
      note: page.use_label && t("facility-facts-use-label", { label: page.use_label }),
      source: page.source,
    },
    ...page.floor_areas.map((area) => ({
      name: t("facility-facts-floor-area", { kind: area.kind_name }),
      value: fmt.area(area.area_m2),
      note: area.denominator ? t("facility-facts-denominator") : null,
      source: area.source,
    })),
    ...(missing.includes("floor-area") ? [{ name: t("facility-amend-area"), value: null, source: null }] : []),
    ...(hasFloorArea(page.use) || page.year_built !== null
      ? [{ name: t("facility-facts-year-built"), value: page.year_built?.toString() ?? null, source: page.source }]
      : []),
    ...(hasFloorArea(page.use) || page.storeys !== null
      ? [{ name: t("facility-facts-storeys"), value: page.storeys?.toString() ?? null, source: page.source }]
      : []),
    { name: t("facility-facts-district"), value: page.district, source: page.source },
    { name: t("facility-facts-address"), value: page.address, source: page.source },
    { name: t("facility-facts-place"), value: place, source: page.source },
  ];

  return (
    <Section
      title={t("facility-facts-title")}
      id="facts"
      aside={
        may && (
          <Button small onPress={onAmend}>
            {t("facility-amend-open")}
          </Button>
        )
      }
    >
      {may && missing.length > 0 && (
        <p className={styles.missing}>
          {t("facility-amend-missing", { facts: listed(missing.slice(0, 3).map((fact) => t(`facility-amend-fact-${fact}`)), language) })}{" "}
          {missing[0] && t(`facility-amend-worth-${missing[0]}`)}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.name} className={styles.fact}>
            <dt>{fact.name}</dt>
            <dd>
              {fact.value ?? unknown}
              {fact.note && <span className={styles.note}> {fact.note}</span>}
            </dd>
            {fact.value !== null && fact.source && (
              <dd className={styles.source}>
                <SourceText source={fact.source} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {page.attributes.length > 0 && (
        <details className={styles.more}>
          <summary>{t("facility-facts-more", { count: page.attributes.length })}</summary>
          <dl className={styles.facts}>
            {page.attributes.map((attribute) => (
              <div key={attribute.name} className={styles.fact}>
                <dt>{attribute.name}</dt>
                <dd>{attribute.value || MISSING}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Section>
  );
}
