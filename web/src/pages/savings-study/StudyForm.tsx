import { type FormEvent, useState } from "react";
import { Button } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { NumberField } from "../../parts/NumberField";
import { ProblemNote } from "../../parts/ProblemNote";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { MODELS } from "../savings/address";
import { type DraftProblem, draftProblem, MISSING_DAYS, newMeasure, type StudyDraft } from "./draft";
import { MeasureFields } from "./MeasureFields";
import styles from "./StudyForm.module.css";

/** The model is left to the data. */
const SUITING = "suiting";

interface Props {
  initial: StudyDraft;
  /** Meters by carrier. */
  meters: Readonly<Record<string, readonly string[]>>;
  busy: boolean;
  problem: unknown;
  /** A study that is there already: why it is changed is asked. */
  changing?: boolean;
  onKeep: (draft: StudyDraft) => void;
}

/** The works in fields; what is missing is said where it is missing, when somebody wants to keep it. */
export function StudyForm({ initial, meters, busy, problem, changing = false, onKeep }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState(initial);
  // As it was when it could not be kept: what was missing stays said until the next try, so that nothing moves away from
  // under the pointer while a field is left.
  const [refused, setRefused] = useState<StudyDraft>();
  const carriers = Object.keys(meters);
  const own = meters[draft.carrier] ?? [];
  const apart = draft.apart_meters ?? [];
  const change = (part: Partial<StudyDraft>) => setDraft((before) => ({ ...before, ...part }));
  const missing = refused ? draftProblem(refused) : null;
  const error = (of: DraftProblem) => (missing === of ? t(`study-problem-${of}`) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = draftProblem(draft) === null;
    setRefused(whole ? undefined : draft);
    if (whole) onKeep(draft);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <TextField error={error("title")} label={t("study-field-title")} onChange={(title) => change({ title })} value={draft.title} input={{ maxLength: 200 }} />
      <div className={styles.row}>
        <TextField error={error("from")} label={t("savings-field-from")} onChange={(works_from) => change({ works_from })} type="date" value={draft.works_from} />
        <TextField error={error("to")} label={t("savings-field-to")} onChange={(works_to) => change({ works_to })} type="date" value={draft.works_to} />
        <SelectField
          disabled={carriers.length < 2}
          label={t("savings-field-carrier")}
          onChange={(carrier) => change({ carrier, apart_meters: [] })}
          options={carriers.map((id) => ({ id, label: t(`carrier-${id}`) }))}
          value={draft.carrier}
        />
      </div>
      <fieldset className={styles.measures}>
        <legend>{t("study-measures")}</legend>
        {draft.measures.map((measure, at) => (
          <MeasureFields
            error={error}
            key={at}
            refused={refused?.measures[at]}
            measure={measure}
            onChange={(part) => change({ measures: draft.measures.map((old, index) => (index === at ? { ...old, ...part } : old)) })}
            onRemove={draft.measures.length > 1 ? () => change({ measures: draft.measures.filter((_, index) => index !== at) }) : undefined}
          />
        ))}
        <Button icon="plus" small onPress={() => change({ measures: [...draft.measures, newMeasure()] })}>
          {t("study-measure-add")}
        </Button>
      </fieldset>
      <div className={styles.row}>
        <NumberField label={t("study-field-cost")} min={0} onChange={(works_cost) => change({ works_cost })} optional value={draft.works_cost ?? null} />
        <NumberField
          decimals={0}
          label={t("study-field-months")}
          max={36}
          min={1}
          onChange={(months) => change({ reporting_months: months ?? 12 })}
          value={draft.reporting_months ?? 12}
        />
        <NumberField
          label={t("study-field-supply-cost")}
          min={0}
          onChange={(cost) => change({ supply_meter_cost: cost ?? 0 })}
          value={draft.supply_meter_cost ?? 0}
        />
      </div>
      <div className={styles.row}>
        <SelectField
          label={t("savings-field-model")}
          onChange={(model) => change({ model: model === SUITING ? undefined : (model as StudyDraft["model"]) })}
          options={[{ id: SUITING, label: t("study-model-suiting") }, ...MODELS.map((id) => ({ id, label: t(`savings-model-${id}`) }))]}
          value={draft.model ?? SUITING}
        />
        <SelectField
          description={t("study-field-missing-hint")}
          label={t("study-field-missing")}
          onChange={(missing_days) => change({ missing_days: missing_days as StudyDraft["missing_days"] })}
          options={MISSING_DAYS.map((id) => ({ id, label: t(`study-missing-${id}`) }))}
          value={draft.missing_days ?? MISSING_DAYS[0]}
        />
      </div>
      {own.length > 1 && (
        <fieldset className={styles.measures}>
          <legend>{t("study-apart")}</legend>
          <p>{t("study-apart-lead")}</p>
          {own.map((id) => (
            <Checkbox
              checked={apart.includes(id)}
              disabled={!apart.includes(id) && apart.length + 1 === own.length}
              key={id}
              onChange={(off) => change({ apart_meters: off ? [...apart, id] : apart.filter((other) => other !== id) })}
            >
              {id}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <TextField
        description={t("study-field-note-hint")}
        label={t(changing ? "study-field-why" : "study-field-note")}
        multiline
        onChange={(note) => change({ note })}
        optional
        value={draft.note}
        input={{ maxLength: 2000 }}
      />
      {missing && (
        <p className={styles.problem} role="alert">
          {t(`study-problem-${missing}`)}
        </p>
      )}
      {problem ? <ProblemNote problem={problem} /> : null}
      <div>
        <Button busy={busy} kind="primary" type="submit">
          {t("study-keep")}
        </Button>
      </div>
    </form>
  );
}
