import { useState } from "react";
import { useAmendFacility } from "../../api/actions";
import { useCity } from "../../api/queries";
import type { FacilityPage } from "../../api/types";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import { AMENDABLE_FACTS, type AmendDraft, amendment, draftProblem, missingFacts } from "./amend";
import { AmendFact } from "./AmendFact";
import styles from "./AmendDialog.module.css";

interface Props {
  page: FacilityPage;
  open: boolean;
  onClose: () => void;
}

/** A person's own word about the building: what is missing first, by what it is worth, and where they know it from. */
export function AmendDialog({ page, open, onClose }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const { data: city } = useCity();
  const amend = useAmendFacility(page.id);
  const [draft, setDraft] = useState<AmendDraft>({ note: "" });
  const [tried, setTried] = useState(false);
  const problem = draftProblem(draft);
  const missing = missingFacts(page);
  const known = AMENDABLE_FACTS.filter((fact) => !missing.includes(fact));
  const change = (part: Partial<AmendDraft>) => setDraft((before) => ({ ...before, ...part }));
  const close = () => {
    amend.reset();
    setTried(false);
    onClose();
  };
  const save = () => {
    setTried(true);
    if (problem) return;
    amend.mutate(amendment(draft), {
      onSuccess: () => {
        setDraft({ note: "" });
        toast({ text: t("facility-amend-saved") });
        close();
      },
    });
  };
  const fields = { page, draft, change, districts: city?.districts.map((district) => district.name) ?? [] };

  return (
    <Dialog
      title={t("facility-amend-title")}
      open={open}
      onClose={close}
      wide
      actions={
        <>
          <Button onPress={close}>{t("facility-amend-cancel")}</Button>
          <Button kind="primary" onPress={save} busy={amend.isPending}>
            {t("facility-amend-save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.lead}>{t("facility-amend-lead")}</p>
        {missing.map((fact) => (
          <AmendFact key={fact} fact={fact} worth {...fields} />
        ))}
        {known.length > 0 && (
          <details className={styles.others} open={missing.length === 0}>
            <summary>{t("facility-amend-others")}</summary>
            <div className={styles.form}>
              {known.map((fact) => (
                <AmendFact key={fact} fact={fact} {...fields} />
              ))}
            </div>
          </details>
        )}
        <TextField
          label={t("facility-amend-note")}
          description={t("facility-amend-note-hint")}
          value={draft.note}
          onChange={(note) => change({ note })}
          multiline
          input={{ maxLength: 500 }}
          error={tried && problem === "note" ? t("facility-amend-problem-note") : undefined}
        />
        {tried && problem && problem !== "note" && (
          <p className={styles.problem} role="alert">
            {t(`facility-amend-problem-${problem}`)}
          </p>
        )}
        {amend.error && <ProblemNote problem={amend.error} />}
      </div>
    </Dialog>
  );
}
