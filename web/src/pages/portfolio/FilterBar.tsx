/** The fields that narrow the portfolio, and a chip for each filter in force that removes it. */
import { useEffect, useState } from "react";
import type { CityInfo } from "../../api/types";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { NumberField } from "../../parts/NumberField";
import { SearchField } from "../../parts/SearchField";
import { SelectField } from "../../parts/SelectField";
import { usePhone } from "../../parts/use-phone";
import { useWords } from "../../words";
import styles from "./FilterBar.module.css";
import { filterParts, NO_DISTRICT, NO_FILTERS, ONLY, SWITCHES, withoutPart, type FilterPart, type Filters } from "./filters";

export type FilterBarProps = {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  uses: CityInfo["uses"];
  districts: CityInfo["districts"];
  /** Facilities outside of any district. */
  withoutDistrict: number;
};

/** Letters come faster than an address should change. */
const TYPING_MS = 200;

export function FilterBar({ filters, onFilters, uses, districts, withoutDistrict }: FilterBarProps) {
  const { t, fmt } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const [text, setText] = useState(filters.text);
  useEffect(() => setText(filters.text), [filters.text]);
  useEffect(() => {
    if (text === filters.text) return;
    const timer = window.setTimeout(() => onFilters({ ...filters, text }), TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [text, filters, onFilters]);

  const counted = (name: string, count: number) => t("portfolio-filter-counted", { name, count: fmt.number(count) });
  const useNames = new Map(uses.map((use) => [use.id, use.name]));
  const districtName = (district: string) => (district === NO_DISTRICT ? t("portfolio-filter-no-district") : district);
  const chip = (part: FilterPart): string => {
    switch (part.kind) {
      case "text":
        return t("portfolio-chip-text", { text: part.text });
      case "use":
        return useNames.get(part.use) ?? part.use;
      case "district":
        return districtName(part.district);
      case "eui":
        if (part.from === null) return t("portfolio-chip-eui-to", { to: fmt.number(part.to) });
        if (part.to === null) return t("portfolio-chip-eui-from", { from: fmt.number(part.from) });
        return t("portfolio-chip-eui", { range: fmt.range({ p10: part.from, p50: part.from, p90: part.to }, (v: number) => fmt.number(v)) });
      default:
        return t(`portfolio-only-${ONLY[part.kind]}`);
    }
  };
  const parts = filterParts(filters);
  // A phone shows the list first; the fields come when they are asked for.
  const folded = usePhone() && !unfolded;
  const places = [
    ...districts.map(({ name, facilities }) => ({ id: name, label: counted(name, facilities) })),
    ...(withoutDistrict > 0 ? [{ id: NO_DISTRICT, label: counted(districtName(NO_DISTRICT), withoutDistrict) }] : []),
  ].filter(({ id }) => !filters.districts.includes(id));

  return (
    <div className={styles.bar} role="search" aria-label={t("portfolio-filter")}>
      <div className={styles.fields}>
        <div className={styles.text}>
          <SearchField small hideLabel label={t("portfolio-filter-text")} placeholder={t("portfolio-filter-text")} value={text} onChange={setText} />
        </div>
        <button type="button" className={styles.fold} aria-expanded={!folded} onClick={() => setUnfolded(!unfolded)}>
          {t("portfolio-filter-more")}
          <Icon name={folded ? "down" : "up"} size={14} />
        </button>
        {!folded && (
          <>
            <div className={styles.choice}>
              <SelectField
                small hideLabel label={t("portfolio-filter-use")} placeholder={t("portfolio-filter-use")} value=""
                options={uses.filter(({ id }) => !filters.uses.includes(id)).map(({ id, name, facilities }) => ({ id, label: counted(name, facilities) }))}
                onChange={(use) => use && onFilters({ ...filters, uses: [...filters.uses, use] })}
              />
            </div>
            {places.length + filters.districts.length > 1 && (
              <div className={styles.choice}>
                <SelectField
                  small hideLabel label={t("portfolio-filter-district")} placeholder={t("portfolio-filter-district")} value=""
                  options={places}
                  onChange={(district) => district && onFilters({ ...filters, districts: [...filters.districts, district] })}
                />
              </div>
            )}
            <div className={styles.range} role="group" aria-label={t("portfolio-filter-eui")}>
              <span className={styles.rangeName} aria-hidden="true">{t("portfolio-filter-eui-short")}</span>
              <NumberField small hideLabel label={t("portfolio-filter-eui-from")} value={filters.euiFrom} min={0} step={10} onChange={(euiFrom) => onFilters({ ...filters, euiFrom })} />
              <span aria-hidden="true">–</span>
              <NumberField small hideLabel label={t("portfolio-filter-eui-to")} value={filters.euiTo} min={0} step={10} onChange={(euiTo) => onFilters({ ...filters, euiTo })} />
            </div>
            {SWITCHES.map((kind) => (
              <button
                key={kind}
                type="button"
                className={styles.switch}
                aria-pressed={filters[kind]}
                onClick={() => onFilters({ ...filters, [kind]: !filters[kind] })}
              >
                {t(`portfolio-only-${ONLY[kind]}`)}
              </button>
            ))}
          </>
        )}
      </div>
      {parts.length > 0 && (
        <ul className={styles.chips} aria-label={t("portfolio-filter-active")}>
          {parts.map((part) => {
            const words = chip(part);
            return (
              <li key={words}>
                <button type="button" className={styles.chip} aria-label={t("portfolio-chip-remove", { filter: words })} onClick={() => onFilters(withoutPart(filters, part))}>
                  {words}
                  <Icon name="close" size={12} />
                </button>
              </li>
            );
          })}
          <li>
            <Button small kind="plain" onPress={() => onFilters(NO_FILTERS)}>
              {t("portfolio-filter-clear")}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
