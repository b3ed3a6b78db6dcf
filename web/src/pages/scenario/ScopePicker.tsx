import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { districtOf, districtScope, scopeKind } from "./scope";
import styles from "./ScopePicker.module.css";

type Props = {
  scope: string;
  districts: readonly string[];
  /** Whether the person sees the whole estate, without which the city has no path. */
  wholeCity: boolean;
  onChange: (scope: string) => void;
};

/** Whose emissions: the own estate, the whole city, or one district. */
export function ScopePicker({ scope, districts, wholeCity, onChange }: Props) {
  const { t } = useWords();
  const kinds = ([
    { id: "estate", label: t("scenario-scope-estate"), scope: "estate" },
    { id: "city", label: t("scenario-scope-city"), scope: "city" },
  ] as const).filter((kind) => wholeCity || kind.id !== "city");
  return (
    <fieldset className={styles.scopes}>
      <legend className="visually-hidden">{t("scenario-scope")}</legend>
      {kinds.map((kind) => (
        <label key={kind.id} className={styles.scope}>
          <input
            type="radio"
            name="scope"
            checked={scopeKind(scope) === kind.id}
            onChange={() => onChange(kind.scope)}
          />
          <span>{kind.label}</span>
        </label>
      ))}
      {districts.length > 0 && (
        <div className={styles.district}>
          <SelectField
            label={t("scenario-scope-district")}
            hideLabel
            value={districtOf(scope)}
            placeholder={t("scenario-scope-district-choose")}
            options={districts.map((name) => ({ id: name, label: name }))}
            onChange={(name) => onChange(name === "" ? "estate" : districtScope(name))}
          />
        </div>
      )}
    </fieldset>
  );
}
