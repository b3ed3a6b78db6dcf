import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { useSearch } from "../api/queries";
import type { SearchHits } from "../api/types";
import { goTo } from "../parts/AppLink";
import { Dialog } from "../parts/Dialog";
import { Hit } from "../parts/Hit";
import { ProblemNote } from "../parts/ProblemNote";
import { SearchField } from "../parts/SearchField";
import { useWords } from "../words";
import styles from "./SearchDialog.module.css";

type Hit = SearchHits["hits"][number];

const PAGES = {
  facility: ({ id }: Hit) => `/facility/${encodeURIComponent(id)}`,
  district: ({ id }: Hit) => `/portfolio?district=${encodeURIComponent(id)}`,
  finding: ({ id }: Hit) => `/findings?code=${encodeURIComponent(id)}`,
};
const ICONS = { facility: "facility", district: "portfolio", finding: "findings" } as const;

export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog high onClose={onClose} open={open} title={t("shell-search")}>
      <Finder onClose={onClose} />
    </Dialog>
  );
}

/** A field and what it finds: arrows walk the hits, Enter opens one. */
function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const router = useRouter();
  const list = useId();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(words);
  const { data, error } = useSearch(asked);
  const hits = words.trim() === "" ? [] : (data?.hits ?? []);
  const current = Math.min(at, hits.length - 1);

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    goTo(router, PAGES[hit.kind](hit));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") go(hits[current]);
    else if (event.key === "ArrowDown") setAt(Math.min(hits.length - 1, current + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, current - 1));
    else return;
    event.preventDefault();
  };
  const type = (next: string) => {
    setWords(next);
    setAt(0);
  };
  return (
    <>
      <SearchField
        autoFocus
        combobox={{
          "aria-controls": list,
          "aria-expanded": hits.length > 0,
          "aria-activedescendant": hits.length > 0 ? `${list}-${current}` : undefined,
        }}
        hideLabel
        label={t("shell-search")}
        onChange={type}
        onKeyDown={onKeyDown}
        placeholder={t("shell-search-placeholder")}
        value={words}
      />
      {error && <ProblemNote problem={error} />}
      <div className={styles.hits}>
        <ul aria-label={t("shell-search-hits")} id={list} role="listbox">
          {hits.map((hit, index) => (
            <Hit
              icon={ICONS[hit.kind]}
              id={`${list}-${index}`}
              key={`${hit.kind}-${hit.id}`}
              onChoose={() => go(hit)}
              onPoint={() => setAt(index)}
              selected={index === current}
              subtitle={hit.subtitle}
              title={hit.title}
            />
          ))}
        </ul>
        {hits.length === 0 && (
          <p aria-live="polite" className={styles.hint}>
            {words.trim() !== "" && data ? t("shell-search-nothing", { words }) : t("shell-search-hint")}
          </p>
        )}
      </div>
    </>
  );
}
