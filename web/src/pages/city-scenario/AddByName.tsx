import { useState } from "react";
import { Button } from "../../parts/Button";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { nameWord } from "./field-words";
import styles from "./CityScenario.module.css";

/** A name for a new thing: chosen where only some can be meant, else typed. */
export function AddByName({ taken, known, onAdd }: { taken: readonly string[]; known: readonly string[] | undefined; onAdd: (name: string) => void }) {
  const { t } = useWords();
  const [name, setName] = useState("");
  const trimmed = name.trim();
  const add = () => {
    onAdd(trimmed);
    setName("");
  };
  if (known) {
    return (
      <div className={styles.field}>
        <SelectField
          label={t("cs-add")}
          value=""
          onChange={(id) => id && onAdd(id)}
          options={[{ id: "", label: t("cs-choose-more") }, ...known.map((id) => ({ id, label: nameWord(id, t) }))]}
        />
      </div>
    );
  }
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed && !taken.includes(trimmed)) add();
      }}
    >
      <TextField
        label={t("cs-new-name")}
        value={name}
        onChange={setName}
        input={{ maxLength: 100 }}
        {...(taken.includes(trimmed) ? { error: t("cs-name-taken") } : {})}
      />
      <Button type="submit" disabled={!trimmed || taken.includes(trimmed)}>
        {t("cs-add")}
      </Button>
    </form>
  );
}
