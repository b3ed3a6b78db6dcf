/** What the map and the table say about one facility, wherever it is pointed at. */
import type { PortfolioRow } from "../api/types";
import { Button, IconButton } from "../parts/Button";
import { LinkButton } from "../parts/LinkButton";
import { useWords } from "../words";
import styles from "./FacilityCard.module.css";
import { qualityOf } from "./classes";

export type FacilityCardProps = {
  row: PortfolioRow;
  /** Opened by a click: it stays, and offers what can be done. */
  pinned: boolean;
  selected: boolean;
  onSelect: () => void;
  onClose: () => void;
};

export function FacilityCard({ row, pinned, selected, onSelect, onClose }: FacilityCardProps) {
  const { t, fmt } = useWords();
  const quality = qualityOf(row);
  return (
    <div className={styles.card} data-pinned={pinned || undefined}>
      <p className={styles.name}>{row.name}</p>
      <p className={styles.place}>{[row.use_name, row.district, row.id].filter(Boolean).join(" · ")}</p>
      <dl className={styles.figures}>
        <dt>{t("portfolio-emissions")}</dt>
        <dd>{fmt.emissions(row.emissions_t)}</dd>
        <dt>{t("portfolio-energy")}</dt>
        <dd>{fmt.energy(row.energy_kwh)}</dd>
        <dt>{t("portfolio-eui")}</dt>
        <dd>
          {fmt.eui(row.eui_kwh_m2)}
          {row.eui_rank !== null && (
            <small>{t("portfolio-more-than-peers", { share: fmt.percent(row.eui_rank, 0) })}</small>
          )}
        </dd>
        {row.saving_t && (
          <>
            <dt>{t("portfolio-saving")}</dt>
            <dd>{fmt.range(row.saving_t, fmt.emissions)}</dd>
          </>
        )}
      </dl>
      {quality !== "good" && <p className={styles.quality}>{t(`portfolio-quality-${quality}`)}</p>}
      {pinned && (
        <div className={styles.actions}>
          <LinkButton small kind="primary" href={`/facility/${encodeURIComponent(row.id)}`}>
            {t("portfolio-open")}
          </LinkButton>
          <Button small onPress={onSelect}>
            {t(selected ? "portfolio-unselect" : "portfolio-select")}
          </Button>
          <span className={styles.close}>
            <IconButton small icon="close" label={t("part-close")} onPress={onClose} />
          </span>
        </div>
      )}
    </div>
  );
}
