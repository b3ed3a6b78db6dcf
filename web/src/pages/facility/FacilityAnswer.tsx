import { useSession } from "../../api/queries";
import type { FacilityPage } from "../../api/types";
import { Answer, strong } from "../../parts/Answer";
import { FigureValue } from "../../parts/FigureValue";
import { useWords } from "../../words";
import { answer, denominator, everything } from "./answer";
import styles from "./FacilityAnswer.module.css";

/** The first thing seen: what the building uses, how that compares, and what could be saved. */
export function FacilityAnswer({ page, busy, run }: { page: FacilityPage; busy: boolean; run: number | null }) {
  const { t, fmt } = useWords();
  // A run speaks of the whole city, so its explanation is for those who see all of it.
  const wholeCity = useSession().data?.person?.whole_city ?? false;
  const { use, intensity, saving } = answer(page);
  const year = fmt.fiscalYear(page.year);
  const all = everything(page.packages);
  const area = denominator(page);
  const at = (figure: string) => `facility:${page.id}:${figure}@${page.year}`;
  const estimated = saving === "range" && page.baseline_estimated;

  const sentences = [
    t(`facility-answer-${use}`, {
      year,
      name: page.name,
      energy: strong(fmt.energy(page.energy_kwh)),
      emissions: strong(fmt.emissions(page.emissions_t)),
    }),
    intensity &&
      t(`facility-answer-${intensity}`, {
        eui: strong(fmt.eui(page.eui_kwh_m2)),
        share: strong(fmt.percent(page.peers?.rank, 0)),
        count: page.peers && page.peers.count - 1,
        use: page.use_name,
        coverage: fmt.percent(page.coverage, 0),
      }),
    t(`facility-answer-${estimated ? "range-estimated" : saving}`, {
      saving: all && strong(fmt.range(all.emissions_t, fmt.emissions)),
    }),
  ].filter((sentence) => sentence !== null);

  return (
    <div className={styles.head}>
      <Answer sentences={sentences} busy={busy} />
      <div className={styles.figures}>
        <FigureValue
          label={t("facility-figure-energy")}
          value={fmt.energy(page.energy_kwh)}
          note={page.energy_kwh === null ? undefined : t("facility-figure-coverage", { share: fmt.percent(page.coverage, 0), year })}
          explain={page.energy_kwh === null ? undefined : at("energy")}
        />
        <FigureValue
          label={t("facility-figure-eui")}
          value={fmt.eui(page.eui_kwh_m2)}
          note={area ? t("facility-figure-area", { area: fmt.area(area.area_m2), kind: area.kind_name }) : undefined}
          explain={page.eui_kwh_m2 === null ? undefined : at("eui")}
        />
        <FigureValue
          label={t("facility-figure-emissions")}
          value={fmt.emissions(page.emissions_t)}
          note={
            page.unverified_share > 0
              ? t("facility-figure-unverified", { share: fmt.percent(page.unverified_share) })
              : undefined
          }
          explain={page.emissions_t === null ? undefined : at("emissions")}
        />
        <FigureValue
          label={t("facility-figure-saving")}
          value={all ? fmt.range(all.emissions_t, fmt.emissions) : fmt.emissions(null)}
          note={
            page.project
              ? t("facility-figure-plan", { year: page.project.year, rank: page.project.rank })
              : all
                ? t("facility-figure-package", { count: all.measures.length })
                : undefined
          }
          explain={all && run !== null && wholeCity ? `run:${run}` : undefined}
        />
      </div>
    </div>
  );
}
