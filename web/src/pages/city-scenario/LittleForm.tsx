import { Button } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { NumberField } from "../../parts/NumberField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { inventoryParts, type Little, type LittlePart } from "./little";
import styles from "./CityScenario.module.css";

type Props = { little: Little; onChange: (little: Little) => void };

/** The little that a scenario needs: emissions, inhabitants, growth. */
export function LittleForm({ little, onChange }: Props) {
  const { t } = useWords();
  const set = (change: Partial<Little>) => onChange({ ...little, ...change });
  const setPart = (at: number, change: Partial<LittlePart>) =>
    set({ parts: little.parts.map((part, i) => (i === at ? { ...part, ...change } : part)) });
  const year = { grouped: false, min: 1900, max: 2200 };
  return (
    <div className={styles.stack}>
      <div className={styles.grid}>
        <NumberField label={t("cs-key-base_year")} value={little.base_year} onChange={(base_year) => set({ base_year })} {...year} />
        <NumberField label={t("cs-key-last_year")} value={little.last_year} onChange={(last_year) => set({ last_year })} {...year} />
        <NumberField label={t("cs-little-population")} value={little.population} onChange={(population) => set({ population })} min={1} />
        <NumberField
          label={t("cs-little-population-growth")}
          unit="%"
          value={little.population_growth}
          onChange={(population_growth) => set({ population_growth })}
        />
        <NumberField label={t("cs-little-gdp-growth")} unit="%" value={little.gdp_growth} onChange={(gdp_growth) => set({ gdp_growth })} />
        <NumberField
          label={t("cs-little-grid")}
          unit="kg CO2e/kWh"
          decimals={4}
          value={little.grid_kg_kwh}
          onChange={(grid_kg_kwh) => set({ grid_kg_kwh })}
        />
        <NumberField label={t("cs-little-promise-year")} value={little.promise_year} onChange={(promise_year) => set({ promise_year })} {...year} />
        <NumberField
          label={t("cs-little-promise-cut")}
          unit="%"
          min={0}
          max={100}
          value={little.promise_cut}
          onChange={(promise_cut) => set({ promise_cut })}
        />
      </div>
      <fieldset className={styles.stack}>
        <legend>{t("cs-little-parts")}</legend>
        {little.parts.map((part, at) => (
          <div key={at} className={styles.bar}>
            <TextField label={t("cs-little-line")} value={part.line} onChange={(line) => setPart(at, { line })} />
            <TextField label={t("cs-key-sector")} value={part.sector} onChange={(sector) => setPart(at, { sector })} />
            <NumberField
              label={t("cs-little-emissions")}
              unit="t CO2e"
              value={part.emissions_t}
              onChange={(emissions_t) => setPart(at, { emissions_t })}
            />
            <Checkbox checked={part.with_gdp} onChange={(with_gdp) => setPart(at, { with_gdp })}>
              {t("cs-little-with-gdp")}
            </Checkbox>
            <Checkbox checked={part.electricity} onChange={(electricity) => setPart(at, { electricity })}>
              {t("cs-little-electricity")}
            </Checkbox>
          </div>
        ))}
        <div className={styles.bar}>
          <Button
            small
            onPress={() =>
              set({ parts: [...little.parts, { line: "", sector: "", emissions_t: null, with_gdp: false, electricity: false }] })
            }
          >
            {t("cs-little-add")}
          </Button>
          <Button small onPress={() => set({ parts: inventoryParts })}>
            {t("cs-little-inventory")}
          </Button>
        </div>
      </fieldset>
      <p className={styles.note}>{t("cs-little-note")}</p>
    </div>
  );
}
