import { useEffect, useState } from "react";
import { useWords } from "../words";
import styles from "./Loading.module.css";

/** What takes longer than this shows that it does; what is faster must not flicker. */
const PATIENCE_MS = 300;

/** A skeleton in place of what is on its way; it keeps its height from the start, so that nothing jumps. */
export function Loading({ lines = 6, height }: { lines?: number; height?: number }) {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" role="status" style={{ minHeight: height ?? lines * 28 }}>
      {late && (
        <>
          <span className="visually-hidden">{t("part-loading")}</span>
          <div aria-hidden="true" className={styles.loading} style={{ animationDelay: "0ms" }}>
            {height ? (
              <div className={styles.line} style={{ height, width: "100%" }} />
            ) : (
              Array.from({ length: lines }, (_, index) => <div className={styles.line} key={index} />)
            )}
          </div>
        </>
      )}
    </div>
  );
}
