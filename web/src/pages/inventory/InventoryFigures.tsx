import type { InventoryPage } from "../../api/types";
import { FigureValue } from "../../parts/FigureValue";
import { useWords } from "../../words";
import styles from "./InventoryFigures.module.css";
import { ofLevel } from "./inventory-answer";

/** The figures that stand beside the answer: totals with what they count, per head, grid energy, quality. */
export function InventoryFigures({ page }: { page: InventoryPage }) {
  const { t, fmt } = useWords();
  const level = ofLevel(page);
  const territorial = page.totals.find(({ total, sector }) => total === "territorial" && sector === null);
  const { population, quality } = page;
  return (
    <div className={styles.figures}>
      <FigureValue
        label={t(`inventory-total-${page.level}`)}
        note={t(`inventory-meaning-${page.level}`)}
        value={fmt.emissions(level?.lines_t)}
      />
      <FigureValue label={t("inventory-total-territorial")} note={t("inventory-meaning-territorial")} value={fmt.emissions(territorial?.lines_t)} />
      {population !== null && level && (
        <FigureValue
          label={t("inventory-per-head")}
          note={t("inventory-per-head-note", { population: fmt.number(population) })}
          value={fmt.emissions(level.lines_t / population)}
        />
      )}
      {page.grid_share_of_basic !== null && <FigureValue label={t("inventory-grid")} value={fmt.percent(page.grid_share_of_basic)} />}
      {page.biogenic_co2_t > 0 && (
        <FigureValue label={t("inventory-biogenic")} note={t("inventory-biogenic-note")} value={fmt.emissions(page.biogenic_co2_t)} />
      )}
      <FigureValue
        label={t("inventory-graded")}
        note={t("inventory-graded-note", { ungraded: fmt.percent(quality.ungraded) })}
        value={fmt.percent(quality.high + quality.medium)}
      />
    </div>
  );
}
