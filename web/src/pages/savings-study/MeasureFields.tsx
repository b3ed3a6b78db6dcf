import { Button } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { NumberField } from "../../parts/NumberField";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { type DraftProblem, END_USES, type MeasureDraft } from "./draft";
import styles from "./StudyForm.module.css";

interface Props {
  measure: MeasureDraft;
  /** As it was when the study could not be kept. */
  refused: MeasureDraft | undefined;
  error: (of: DraftProblem) => string | undefined;
  onChange: (part: Partial<MeasureDraft>) => void;
  onRemove: (() => void) | undefined;
}

/** One measure: what it acts on, what is expected, and what measuring it by itself would cost. */
export function MeasureFields({ measure, refused, error, onChange, onRemove }: Props) {
  const { t } = useWords();
  return (
    <div className={styles.measure}>
      <div className={styles.row}>
        <TextField
          error={refused?.name.trim() === "" ? error("measure") : undefined}
          label={t("study-measure-name")}
          onChange={(name) => onChange({ name })}
          value={measure.name}
          input={{ maxLength: 200 }}
        />
        <SelectField
          label={t("study-measure-end-use")}
          onChange={(end_use) => onChange({ end_use: end_use as MeasureDraft["end_use"] })}
          options={END_USES.map((id) => ({ id, label: t(`mv-end-use-${id}`) }))}
          value={measure.end_use}
        />
        <NumberField
          decimals={0}
          error={refused?.expected_kwh_year === null ? error("expected") : undefined}
          label={t("study-measure-expected")}
          min={0}
          onChange={(expected_kwh_year) => onChange({ expected_kwh_year })}
          unit="kWh"
          value={measure.expected_kwh_year}
        />
      </div>
      <div className={styles.row}>
        <NumberField label={t("study-measure-spot-cost")} min={0} onChange={(spot_cost) => onChange({ spot_cost })} optional value={measure.spot_cost ?? null} />
        <NumberField
          label={t("study-measure-submeter-cost")}
          min={0}
          onChange={(submeter_cost) => onChange({ submeter_cost })}
          optional
          value={measure.submeter_cost ?? null}
        />
      </div>
      <div className={styles.foot}>
        <Checkbox checked={measure.varies ?? false} onChange={(varies) => onChange({ varies })}>
          {t("study-measure-varies")}
        </Checkbox>
        {onRemove && (
          <Button kind="plain" small icon="minus" onPress={onRemove}>
            {t("study-measure-remove")}
          </Button>
        )}
      </div>
    </div>
  );
}
