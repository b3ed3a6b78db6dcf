import { useState } from "react";
import { useSaveCityScenario } from "../../api/actions";
import type { CityScenarioSheet, ScenarioFault } from "../../api/types";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import type { Table } from "./tables";
import styles from "./CityScenario.module.css";

type Props = {
  sheet: CityScenarioSheet;
  tables: Table;
  changed: boolean;
  fault: ScenarioFault | undefined;
  /** A version was kept. */
  onKept: () => void;
  onUndo: () => void;
};

/** Saves a new version with a note; a version that somebody wrote meanwhile is not written over. */
export function SaveBar({ sheet, tables, changed, fault, onKept, onUndo }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const save = useSaveCityScenario(sheet.stamp.id);
  const [title, setTitle] = useState(sheet.stamp.title);
  const [note, setNote] = useState("");
  const renamed = title.trim() !== sheet.stamp.title;
  const submit = () =>
    // The form is made anew with the new version, and with it this bar: only a promise outlives that.
    save
      .mutateAsync({
        title,
        note,
        replaces: sheet.stamp.version,
        // What was only renamed keeps its text with its comments.
        content: changed ? { kind: "tables", tables: tables as never } : { kind: "text", text: sheet.text },
      })
      .then(
        () => {
          onKept();
          toast({ text: t("cs-saved-now") });
        },
        () => {},
      );
  return (
    <div className={styles.live}>
      <div className={styles.bar}>
        <TextField label={t("cs-name")} value={title} onChange={setTitle} input={{ maxLength: 200 }} />
        <TextField label={t("cs-note")} value={note} onChange={setNote} input={{ maxLength: 2000 }} />
        <Button kind="primary" busy={save.isPending} disabled={(!changed && !renamed) || !!fault || !title.trim()} onPress={submit}>
          {t("cs-save")}
        </Button>
        {changed && <Button onPress={onUndo}>{t("cs-undo")}</Button>}
      </div>
      {changed && sheet.has_comments && <p className={styles.note}>{t("cs-comments-lost")}</p>}
      {save.error && <ProblemNote problem={save.error} />}
    </div>
  );
}
