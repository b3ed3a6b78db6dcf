import type { SavingsPage, SavingsResult } from "../../api/types";
import { FigureValue } from "../../parts/FigureValue";
import { useWords } from "../../words";
import { rough, shareOf, withBand } from "./savings-answer";
import styles from "./SavingsFigures.module.css";

/** The figures that the answer is made of. */
export function SavingsFigures({ page, result }: { page: SavingsPage; result: SavingsResult }) {
  const { t, fmt } = useWords();
  const { savings_kwh, band_kwh, counterfactual_kwh, observed_kwh, smallest_provable_kwh } = result;
  const { amount, band } = withBand(savings_kwh, band_kwh, fmt);
  const confidence = fmt.percent(page.confidence, 0);
  return (
    <div className={styles.figures}>
      <FigureValue
        label={t("savings-figure-saved")}
        value={amount}
        note={band === null ? t("savings-figure-bandless") : t("savings-figure-band", { band: `±${band}`, confidence })}
      />
      <FigureValue label={t("savings-figure-without")} value={fmt.energy(counterfactual_kwh)} />
      <FigureValue label={t("savings-figure-metered")} value={fmt.energy(observed_kwh)} />
      <FigureValue
        label={t("savings-figure-smallest")}
        value={rough(smallest_provable_kwh, fmt)}
        note={
          smallest_provable_kwh === null
            ? undefined
            : t("savings-figure-share", { share: shareOf(smallest_provable_kwh, counterfactual_kwh, fmt) })
        }
      />
    </div>
  );
}
