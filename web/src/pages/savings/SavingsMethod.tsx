import type { SavingsPage, SavingsResult } from "../../api/types";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { listed } from "../../words/listed";
import { countedDays, daysOf } from "./periods";
import styles from "./SavingsMethod.module.css";

/** How the figure came about, and what it cannot tell. */
export function SavingsMethod({ page, result }: { page: SavingsPage; result: SavingsResult }) {
  const { t, fmt, language } = useWords();
  const before = result.periods.filter(({ side }) => side === "baseline").reduce((sum, period) => sum + daysOf(period), 0);
  const { weather } = page;
  const how = [
    t(page.source === "readings" ? "savings-method-readings" : "savings-method-baseline", { days: before }),
    t(`savings-method-${page.model}`),
    t("savings-method-counterfactual", { days: countedDays(result.periods) }),
    result.band_kwh !== null && t(page.model === "tropical-daily" ? "savings-method-band-regression" : "savings-method-band", { confidence: fmt.percent(page.confidence, 0) }),
    weather &&
      t("savings-method-weather", { files: listed(weather.files, language), first: fmt.date(weather.first), last: fmt.date(weather.last) }),
  ];
  const limits = [t("savings-limit-changes"), t("savings-limit-works"), t("savings-limit-year")];
  return (
    <Section title={t("savings-method")}>
      <div className={styles.parts}>
        <Points title={t("savings-method-how")} points={how.filter((point) => typeof point === "string")} />
        <Points title={t("savings-method-limits")} points={limits} />
      </div>
    </Section>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
