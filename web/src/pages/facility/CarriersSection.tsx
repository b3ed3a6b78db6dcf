import type { FacilityPage } from "../../api/types";
import { Section } from "../../parts/Section";
import { StatusMark } from "../../parts/StatusMark";
import { useWords } from "../../words";
import styles from "./CarriersSection.module.css";

/** Energy and emissions of the year by carrier, each with the factors that it was counted with; nothing without bills. */
export function CarriersSection({ page }: { page: FacilityPage }) {
  const { t, fmt } = useWords();
  if (page.carriers.length === 0) return null;
  return (
    <Section title={t("facility-carriers-title", { year: fmt.fiscalYear(page.year) })}>
      <ul className={styles.carriers}>
        {page.carriers.map((carrier) => (
          <li key={carrier.carrier} className={styles.carrier}>
            <strong>{carrier.name}</strong>
            <span className={styles.amounts}>
              {fmt.energy(carrier.energy_kwh)} ·{" "}
              {carrier.emissions_t === null ? t("facility-carriers-no-factor") : fmt.emissions(carrier.emissions_t)}
            </span>
            {carrier.facts.length > 0 && (
              <span className={styles.facts}>
                <StatusMark status={carrier.status} />
                {carrier.facts.map((fact) => (
                  <span key={fact}>{fact}</span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
