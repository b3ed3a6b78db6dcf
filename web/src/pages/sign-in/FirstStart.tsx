import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import { Welcome } from "./Welcome";
import styles from "./FirstStart.module.css";

/** Nobody administers this city yet: the way in is the link that the server printed when it started. */
export function FirstStart({ onLook }: { onLook: () => void }) {
  const { t } = useWords();
  return (
    <Welcome lead={t("people-first-start-lead")} title={t("people-first-start")}>
      <ol className={styles.steps}>
        <li>{t("people-first-start-find")}</li>
        <li>{t("people-first-start-open")}</li>
        <li>{t("people-first-start-renew")}</li>
      </ol>
      <pre className={styles.terminal} dir="ltr">
        <code>lcs serve</code>
      </pre>
      <Button onPress={onLook}>{t("people-first-start-done")}</Button>
    </Welcome>
  );
}
