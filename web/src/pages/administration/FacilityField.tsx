import { useId, useState } from "react";
import type { PortfolioRow } from "../../api/types";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";

type FacilityFieldProps = {
  facilities: readonly PortfolioRow[];
  id: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
};

/** So many suggestions help; more would have to be read. */
const SUGGESTED = 50;

/** One of thousands of facilities, by its name or number; the browser suggests while one types. */
export function FacilityField({ facilities, id, onChange, error }: FacilityFieldProps) {
  const { t } = useWords();
  const list = useId();
  const nameOf = (row: PortfolioRow) => `${row.name} (${row.id})`;
  const chosen = facilities.find((row) => row.id === id);
  const [text, setText] = useState<string>();
  const shown = text ?? (chosen ? nameOf(chosen) : (id ?? ""));
  const wanted = shown.toLowerCase();
  const suggestions = facilities.filter((row) => nameOf(row).toLowerCase().includes(wanted)).slice(0, SUGGESTED);

  const type = (next: string) => {
    setText(next);
    const found = facilities.find((row) => nameOf(row) === next || row.id === next.trim());
    onChange(found?.id ?? null);
  };
  return (
    <>
      <TextField
        error={error}
        hideLabel
        input={{ autoComplete: "off", list, placeholder: t("people-node-facility-search") }}
        label={t("people-node-facility")}
        onChange={type}
        value={shown}
      />
      <datalist id={list}>
        {suggestions.map((row) => (
          <option key={row.id} value={nameOf(row)} />
        ))}
      </datalist>
    </>
  );
}
