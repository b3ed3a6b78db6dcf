import type { BlockAnswer, BlockChanges } from "../../api/types";
import { Button } from "../../parts/Button";
import { SliderField } from "../../parts/SliderField";
import { useWords } from "../../words";
import { CHANGE_KEYS, changed, type ChangeKey, stepOf } from "./changes";
import { hours } from "./block-answer";
import styles from "./Community.module.css";

type Props = { answer: BlockAnswer; changes: BlockChanges; onChange: (changes: BlockChanges) => void };

/** What may be moved, each with a mark at what the block's file says. */
export function BlockSliders({ answer, changes, onChange }: Props) {
  const { t, fmt } = useWords();
  const money = fmt.moneyIn(answer.currency);
  const write: Record<ChangeKey, (value: number) => string> = {
    pv_kw: (value) => `${fmt.number(value, 0)}\u00a0kWp`,
    battery_kwh: (value) => `${fmt.number(value, 0)}\u00a0kWh`,
    vehicles: (value) => fmt.number(value, 0),
    price_factor: (value) => fmt.percent(value, 0),
    export_kw: (value) => (value === 0 ? t("community-export-none") : `${fmt.number(value, 0)}\u00a0kW`),
    carbon_price_per_kg: (value) => t("community-per-tonne", { money: money(value * 1000) }),
    local_share: (value) => (value === 0 ? t("community-not-required") : fmt.percent(value, 0)),
    outage_hours: (value) => (value === 0 ? t("community-not-required") : hours(value, { t, fmt })),
    critical_share: (value) => fmt.percent(value, 0),
  };
  return (
    <section aria-label={t("community-sliders")} className={styles.sliders}>
      {CHANGE_KEYS.map((key) => {
        const control = answer.controls[key];
        if (!control || control.most <= 0) return null;
        const value = changes[key] ?? control.stated;
        const name = t(`community-slider-${key.replaceAll("_", "-")}`, { kind: control.given ? "given" : "most" });
        return (
          <SliderField
            key={key}
            label={`${name}: ${write[key](value)}`}
            min={0}
            max={control.most}
            step={stepOf(key, control.most)}
            value={value}
            format={write[key]}
            marks={[{ value: control.stated, label: t("community-slider-stated") }]}
            onChange={(next) => onChange(changed(changes, key, next, control.stated))}
          />
        );
      })}
      {Object.keys(changes).length > 0 && (
        <Button icon="undo" kind="plain" small onPress={() => onChange({})}>
          {t("community-sliders-back")}
        </Button>
      )}
    </section>
  );
}
