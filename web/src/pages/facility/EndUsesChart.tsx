import { ShareBars } from "../../charts/ShareBars";
import type { FacilityPage } from "../../api/types";
import { useWords } from "../../words";
import styles from "./BillsChart.module.css";

/** What the energy is used for, from the simulated building; nothing without a simulation. */
export function EndUsesChart({ page }: { page: FacilityPage }) {
  const { t, fmt } = useWords();
  const uses = page.end_uses
    .map((use) => ({ ...use, total: use.electricity_kwh + use.heat_kwh }))
    .filter((use) => use.total > 0)
    .sort((a, b) => b.total - a.total);
  const total = uses.reduce((sum, use) => sum + use.total, 0);
  const largest = uses[0];
  if (!largest) return null;
  const parts = uses.map((use) => ({
    id: use.end_use,
    name: use.name,
    amount: use.total,
    label: `${fmt.energy(use.total)} · ${fmt.percent(use.total / total, 0)}`,
  }));
  const sentence = t("facility-end-uses-sentence", { first: largest.name, share: fmt.percent(largest.total / total, 0) });
  const table = {
    columns: [
      { key: "name", label: t("facility-end-uses-end-use") },
      { key: "electricity_kwh", label: t("facility-end-uses-electricity"), unit: "kWh" },
      { key: "heat_kwh", label: t("facility-end-uses-heat"), unit: "kWh" },
    ],
    rows: uses.map(({ name, electricity_kwh, heat_kwh }) => ({ name, electricity_kwh, heat_kwh })),
  };
  const { calibration } = page;
  const notes = [
    t(page.baseline_estimated ? "facility-end-uses-note-estimated" : "facility-end-uses-note"),
    calibration &&
      t("facility-end-uses-calibration", {
        simulated: fmt.energy(calibration.simulated_kwh),
        billed: fmt.energy(calibration.billed_kwh),
      }),
    calibration?.cv_rmse_electricity != null &&
      t("facility-end-uses-fit", { error: fmt.percent(calibration.cv_rmse_electricity, 0) }),
  ].filter(Boolean);
  return (
    <div>
      <ShareBars
        parts={parts}
        title={t("facility-end-uses-title")}
        sentence={sentence}
        filename={`${page.id}-end-uses`}
        table={table}
      />
      <p className={styles.note}>{notes.join(" ")}</p>
    </div>
  );
}
