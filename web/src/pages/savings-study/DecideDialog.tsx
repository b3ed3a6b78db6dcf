import { useState } from "react";
import { useDecideEvent } from "../../api/actions";
import type { EventRuling, StudyEvent, StudyPage } from "../../api/types";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { NumberField } from "../../parts/NumberField";
import { ProblemNote } from "../../parts/ProblemNote";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import styles from "./StudyPage.module.css";

const VERDICTS = ["accept", "reject", "adjust"] as const;
type Verdict = (typeof VERDICTS)[number];

/** What a person says of a proposed event, and why. */
export function DecideDialog({ page, event, onClose }: { page: StudyPage; event: StudyEvent; onClose: () => void }) {
  const { t, fmt } = useWords();
  const decide = useDecideEvent(page.id);
  const [verdict, setVerdict] = useState<Verdict>(event.decision?.verdict.kind ?? "accept");
  const [change, setChange] = useState<number | null>(event.change_kwh_day);
  const [error, setError] = useState<number | null>(0);
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const keep = () => {
    setTried(true);
    if (why.trim() === "" || (verdict === "adjust" && change === null)) return;
    const said: EventRuling["verdict"] =
      verdict === "adjust" ? { kind: verdict, change_kwh_day: change ?? 0, standard_error_kwh_day: error ?? 0 } : { kind: verdict };
    decide.mutate({ replaces: page.version, first: event.first, last: event.last, verdict: said, why: why.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t("study-cancel")}</Button>
          <Button busy={decide.isPending} kind="primary" onPress={keep}>
            {t("study-decide-keep")}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={t("study-decide-title", { first: fmt.date(event.first), last: fmt.date(event.last) })}
    >
      <div className={styles.stack}>
        <p>{t("study-decide-text", { change: fmt.significant(event.change_kwh_day, 3), error: fmt.significant(event.standard_error_kwh_day, 2) })}</p>
        <SelectField
          label={t("study-event-decision")}
          onChange={(id) => setVerdict(id as Verdict)}
          options={VERDICTS.map((id) => ({ id, label: t(`study-decide-${id}`) }))}
          value={verdict}
        />
        {verdict === "adjust" && (
          <div className={styles.row}>
            <NumberField label={t("study-decide-change")} onChange={setChange} unit="kWh/d" value={change} />
            <NumberField description={t("study-decide-error-hint")} label={t("study-decide-error")} min={0} onChange={setError} unit="kWh/d" value={error} />
          </div>
        )}
        <TextField
          error={tried && why.trim() === "" ? t("study-decide-why-missing") : undefined}
          label={t("study-decide-why")}
          multiline
          onChange={setWhy}
          value={why}
          input={{ maxLength: 2000 }}
        />
        {decide.error && <ProblemNote problem={decide.error} />}
      </div>
    </Dialog>
  );
}
