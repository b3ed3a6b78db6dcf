import type { ScenarioFault } from "../../api/types";
import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import { useEditing } from "./editing";
import { faultHint, faultText } from "./fault-words";
import { titleOf } from "./walk";
import styles from "./CityScenario.module.css";

type Props = {
  fault: ScenarioFault;
  /** Goes to the field, where there is one. */
  onShow?: (() => void) | undefined;
};

/** What is wrong with a scenario, at which key, and what to try. */
export function FaultNote({ fault, onShow }: Props) {
  const { t } = useWords();
  const { tables } = useEditing();
  return (
    <div className={styles.fault} role="alert">
      <strong>{t(`cs-fault-${fault.code}`)}</strong>
      {fault.key && (
        <>
          {" · "}
          {titleOf(tables, fault.key, t)}
        </>
      )}
      <p>{faultText(fault, t)}</p>
      <p className={styles.quiet}>{faultHint(fault, t)}</p>
      {onShow && fault.key && (
        <Button small onPress={onShow}>
          {t("cs-to-field")}
        </Button>
      )}
    </div>
  );
}
