import type { Home } from "../../api/types";
import { FigureValue } from "../../parts/FigureValue";
import { useWords } from "../../words";
import styles from "./HomePage.module.css";

/** The few figures that stand behind the answer. */
export function Figures({ home }: { home: Home }) {
  const { t, fmt } = useWords();
  return (
    <div className={styles.figures}>
      <FigureValue
        label={t("home-figure-emissions")}
        value={fmt.emissions(home.emissions_t)}
        note={fmt.fiscalYear(home.year)}
        explain={`city:emissions@${String(home.year)}`}
      />
      <FigureValue
        label={t("home-figure-energy")}
        value={fmt.energy(home.energy_kwh)}
        note={t("home-figure-energy-note", { count: home.facilities_with_energy, all: home.facilities })}
        explain={`city:energy@${String(home.year)}`}
      />
      <FigureValue
        label={t("home-figure-area")}
        value={fmt.area(home.floor_area_m2)}
        note={t("home-figure-area-note", { count: home.facilities_with_intensity })}
      />
      {home.energy_cost !== null && <FigureValue label={t("home-figure-cost")} value={fmt.money(home.energy_cost)} />}
      {home.plan && (
        <FigureValue
          label={t("home-figure-capex")}
          value={fmt.range(home.plan.capex, fmt.money)}
          note={t("home-figure-capex-note", {
            count: home.plan.projects,
            first_year: home.plan.first_year,
            last_year: home.plan.last_year,
          })}
        />
      )}
    </div>
  );
}
