/** The reader's words, for every component below. */
import { createContext, type ReactNode, startTransition, use, useCallback, useEffect, useMemo, useState } from "react";
import { loadWords, type Translate } from "./catalogue";
import { type Customs, type Fmt, makeFmt } from "./fmt";
import { type Language, language as startLanguage, rememberLanguage } from "./language";

export type Words = {
  /** The words under a key, with their values. */
  t: Translate;
  language: Language;
  setLanguage: (language: Language) => void;
  fmt: Fmt;
};

const Context = createContext<Words | null>(null);

const NEUTRAL: Customs = { currency: "", fiscalYearFirstMonth: 1 };

type Spoken = { language: Language; t: Translate };

/** Speaks once the words of the language have arrived; `onChange` then asks the server again, which answers in words too. */
export function WordsProvider({ children, onChange }: { children: ReactNode; onChange?: () => void }) {
  const [spoken, setSpoken] = useState<Spoken>();
  const speak = useCallback(async (next: Language) => {
    const t = await loadWords(next);
    rememberLanguage(next);
    document.documentElement.lang = next;
    startTransition(() => setSpoken({ language: next, t }));
  }, []);
  useEffect(() => void speak(startLanguage()), [speak]);

  const value = useMemo<Words | undefined>(
    () =>
      spoken && {
        ...spoken,
        setLanguage: (next) => void speak(next).then(onChange),
        fmt: makeFmt(spoken.language, spoken.t, NEUTRAL),
      },
    [spoken, speak, onChange],
  );
  return value ? <Context value={value}>{children}</Context> : null;
}

/** The customs of a city for what lies below: its currency, its fiscal year. */
export function CityCustoms({ currency, fiscalYearFirstMonth, children }: Customs & { children: ReactNode }) {
  const words = useWords();
  const value = useMemo(
    () => ({ ...words, fmt: makeFmt(words.language, words.t, { currency, fiscalYearFirstMonth }) }),
    [words, currency, fiscalYearFirstMonth],
  );
  return <Context value={value}>{children}</Context>;
}

export function useWords(): Words {
  const words = use(Context);
  if (!words) throw new Error("useWords outside of WordsProvider");
  return words;
}
