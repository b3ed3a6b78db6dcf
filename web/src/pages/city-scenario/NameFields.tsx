import { IconButton } from "../../parts/Button";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { nameWord } from "./field-words";
import styles from "./CityScenario.module.css";

type Frame = { label: string; disabled: boolean; error?: string };

/** One of the names that exist; one that exists no more stays visible, so that it can be mended. */
export function NameField({ known, value, onChange, ...frame }: Frame & { value: string; known: readonly string[]; onChange: (id: string) => void }) {
  const { t } = useWords();
  const all = value === "" || known.includes(value) ? known : [value, ...known];
  return (
    <SelectField
      {...frame}
      value={value}
      onChange={onChange}
      options={[...(value === "" ? [{ id: "", label: t("cs-choose") }] : []), ...all.map((id) => ({ id, label: nameWord(id, t) }))]}
    />
  );
}

/** Several of them. */
export function NamesField({ known, value, onChange, ...frame }: Frame & { value: readonly string[]; known: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useWords();
  const left = known.filter((id) => !value.includes(id));
  return (
    <div className={styles.names}>
      <SelectField
        {...frame}
        value=""
        disabled={frame.disabled || left.length === 0}
        onChange={(id) => id && onChange([...value, id])}
        options={[{ id: "", label: t("cs-choose-more") }, ...left.map((id) => ({ id, label: id }))]}
      />
      <ul className={styles.chips}>
        {value.map((id) => (
          <li key={id} className={styles.chip}>
            {id}
            {!frame.disabled && <IconButton small icon="close" label={t("cs-remove", { name: id })} onPress={() => onChange(value.filter((one) => one !== id))} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

