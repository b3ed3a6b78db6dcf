import { type FocusEvent, type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { useSearch } from "../../api/queries";
import { Hit } from "../../parts/Hit";
import { ProblemNote } from "../../parts/ProblemNote";
import { SearchField } from "../../parts/SearchField";
import { useWords } from "../../words";
import styles from "./FacilityFinder.module.css";

interface Props {
  /** The facility that is shown; empty for none. */
  name: string;
  onChoose: (id: string) => void;
}

/** One of thousands of facilities, by its name, address or a number from a bill. */
export function FacilityFinder({ name, onChoose }: Props) {
  const { t } = useWords();
  const list = useId();
  // Nothing while one does not type: then the field names the facility that is shown.
  const [words, setWords] = useState<string>();
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(words ?? "");
  const { data, error } = useSearch(asked);
  const typed = words?.trim() ? words : undefined;
  const hits = typed === undefined ? [] : (data?.hits ?? []).filter(({ kind }) => kind === "facility");
  const current = Math.min(at, hits.length - 1);

  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    setWords(undefined);
    onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (hits.length === 0) return;
    if (event.key === "Enter") choose(hits[current]?.id);
    else if (event.key === "ArrowDown") setAt(Math.min(hits.length - 1, current + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, current - 1));
    else if (event.key === "Escape") setWords(undefined);
    else return;
    event.preventDefault();
  };
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setWords(undefined);
  };
  return (
    <div className={styles.finder} onBlur={leave}>
      <SearchField
        combobox={{
          "aria-controls": list,
          "aria-expanded": hits.length > 0,
          "aria-activedescendant": hits.length > 0 ? `${list}-${current}` : undefined,
        }}
        label={t("savings-field-facility")}
        onChange={(next) => {
          setWords(next);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={t("savings-field-facility-placeholder")}
        value={words ?? name}
      />
      {error && <ProblemNote problem={error} />}
      {hits.length > 0 ? (
        // A press must not take the focus from the field: it would close the list before the hit is chosen.
        <ul aria-label={t("shell-search-hits")} className={styles.hits} id={list} onMouseDown={(event) => event.preventDefault()} role="listbox">
          {hits.map(({ id, title, subtitle }, index) => (
            <Hit
              icon="facility"
              id={`${list}-${index}`}
              key={id}
              onChoose={() => choose(id)}
              onPoint={() => setAt(index)}
              selected={index === current}
              subtitle={subtitle}
              title={title}
            />
          ))}
        </ul>
      ) : (
        <p aria-live="polite" className={styles.nothing}>
          {typed !== undefined && data ? t("shell-search-nothing", { words: typed }) : ""}
        </p>
      )}
    </div>
  );
}
