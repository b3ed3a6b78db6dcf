import { useEffect, useState } from "react";
import { Loading } from "../../parts/Loading";
import { useWords } from "../../words";

/** What takes longer than this says what takes so long. */
const PATIENCE_MS = 1000;

/** While a scenario is calculated. */
export function Waiting({ own }: { own: boolean }) {
  const { t } = useWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <p role="status">{long ? t(own ? "cs-waiting-own" : "cs-waiting") : ""}</p>
      <Loading height={480} />
    </>
  );
}
