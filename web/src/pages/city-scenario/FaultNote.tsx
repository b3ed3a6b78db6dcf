import type { ScenarioFault } from "../../api/types";
import { useWords } from "../../words";
import styles from "./CityScenario.module.css";

/** What is wrong with a scenario, at which key, and what to try. */
export function FaultNote({ fault }: { fault: ScenarioFault }) {
  const { t } = useWords();
  return (
    <div className={styles.fault} role="alert">
      <strong>{t(`cs-fault-${fault.code}`)}</strong>
      {fault.key && (
        <>
          {" "}
          <code>{fault.key}</code>
        </>
      )}
      <p lang="en">{fault.message}</p>
      <p lang="en" className={styles.quiet}>
        {fault.hint}
      </p>
    </div>
  );
}
