import { useEffect, useState } from "react";
import { useInventories, useInventory } from "../../api/queries";
import { Button } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { Loading } from "../../parts/Loading";
import { NumberField } from "../../parts/NumberField";
import { ProblemNote } from "../../parts/ProblemNote";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { inventoryParts, type Little, littleNeeds, type LittlePart } from "./little";
import { fromInventory } from "./little-inventory";
import styles from "./CityScenario.module.css";

type Props = { little: Little; onChange: (little: Little) => void };

/** The little that a scenario needs: emissions, inhabitants, growth. */
export function LittleForm({ little, onChange }: Props) {
  const { t } = useWords();
  const set = (change: Partial<Little>) => onChange({ ...little, ...change });
  const setPart = (at: number, change: Partial<LittlePart>) =>
    set({ parts: little.parts.map((part, i) => (i === at ? { ...part, ...change } : part)) });
  const year = { grouped: false, min: 1900, max: 2200 };
  const needs = littleNeeds(little);
  return (
    <div className={styles.stack}>
      <FromInventory little={little} onChange={onChange} />
      <div className={styles.grid}>
        <NumberField label={t("cs-key-base_year")} value={little.base_year} onChange={(base_year) => set({ base_year })} {...year} />
        <NumberField label={t("cs-key-last_year")} value={little.last_year} onChange={(last_year) => set({ last_year })} {...year} />
        <NumberField label={t("cs-little-population")} value={little.population} onChange={(population) => set({ population, population_source: "" })} min={1} />
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
          onChange={(grid_kg_kwh) => set({ grid_kg_kwh, grid_source: "" })}
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
              onChange={(emissions_t) => setPart(at, { emissions_t, source: "" })}
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
              set({ parts: [...little.parts, { line: "", sector: "", emissions_t: null, with_gdp: false, electricity: false, source: "" }] })
            }
          >
            {t("cs-little-add")}
          </Button>
          {little.parts.length < inventoryParts.length && (
            <Button small onPress={() => set({ parts: inventoryParts })}>
              {t("cs-little-inventory")}
            </Button>
          )}
        </div>
      </fieldset>
      {needs.length > 0 && <p role="status">{t("cs-little-needed", { what: needs.map((key) => t(key)).join(t("cs-list-comma")) })}</p>}
      <p className={styles.note}>{t("cs-little-assumed")}</p>
      <p className={styles.note}>{t("cs-little-note")}</p>
    </div>
  );
}

/** Takes the beginning from an inventory that the city keeps; everything stays open to change. */
function FromInventory({ little, onChange }: Props) {
  const { t, fmt } = useWords();
  const inventories = useInventories();
  const [id, setId] = useState("");
  const [filled, setFilled] = useState<string>();
  const page = useInventory(id);
  const found = id !== "" && page.data?.stamp.id === id ? page.data : undefined;
  const taken = found && `${found.stamp.id} ${found.stamp.version}`;
  useEffect(() => {
    if (!found || filled === taken) return;
    setFilled(taken);
    onChange(fromInventory(little, found, t("cs-little-source", { year: found.year, city: found.city, version: found.stamp.version })));
  }, [found, taken, filled, little, onChange, t]);
  // Who may not read inventories of the whole city enters by hand.
  if (!inventories.data || inventories.data.inventories.length === 0) return null;
  const lines = little.parts.filter((one) => one.source !== "");
  return (
    <>
      <SelectField
        label={t("cs-little-from")}
        value={id}
        onChange={(next) => {
          setId(next);
          setFilled(undefined);
        }}
        options={[
          { id: "", label: t("cs-little-from-no") },
          ...inventories.data.inventories.map((one) => ({ id: one.stamp.id, label: t("cs-little-from-year", { year: one.year }) })),
        ]}
      />
      {page.error && id !== "" && <ProblemNote problem={page.error} retry={() => void page.refetch()} />}
      {id !== "" && !found && !page.error && <Loading height={60} />}
      {found && lines.length > 0 && (
        <p role="status">
          {t("cs-little-filled", {
            count: lines.length,
            year: found.year,
            total: fmt.emissions(lines.reduce((sum, one) => sum + (one.emissions_t ?? 0), 0)),
          })}
        </p>
      )}
    </>
  );
}
