import { useEffect, useState } from "react";
import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import styles from "./Community.module.css";

/** After so long a search says that it goes on, and can be given up, ms. */
const PATIENCE_MS = 1000;

/** A plan for the whole year is being worked out; what stands below is the one before. */
export function Planning({ busy, cancel }: { busy: boolean; cancel: () => void }) {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return (
    <div className={styles.busy} role="status">
      {late ? (
        <>
          {t("community-planning")}
          <Button kind="plain" small onPress={cancel}>
            {t("community-planning-cancel")}
          </Button>
        </>
      ) : (
        t("community-planned")
      )}
    </div>
  );
}
