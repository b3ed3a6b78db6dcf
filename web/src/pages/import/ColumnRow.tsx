import type { ImportFields } from "../../api/types";
import { Button } from "../../parts/Button";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import styles from "./ColumnTable.module.css";
import { needsUnit, type ShownColumn, unitsFor } from "./columns";

interface Props {
  row: ShownColumn;
  fields: ImportFields["fields"];
  onSay: (field: string | null, unit: string | null) => void;
  onUndo: () => void;
}

/** One column: its header as written, what it is read as, and in which unit. */
export function ColumnRow({ row, fields, onSay, onUndo }: Props) {
  const { t } = useWords();
  const units = unitsFor(fields, row.field, row.unit);
  return (
    <tr data-header={row.header}>
      <td>
        {row.header}
        {row.sheet !== null && <span className={styles.sheet}>{t("import-columns-sheet", { sheet: row.sheet })}</span>}
        {row.changed && (
          <span className={styles.changed}>
            {t("import-columns-changed")}
            <Button small kind="plain" onPress={onUndo}>
              {t("import-columns-undo")}
            </Button>
          </span>
        )}
      </td>
      <td>
        <SelectField
          small
          hideLabel
          label={t("import-columns-field-of", { header: row.header })}
          value={row.field ?? ""}
          placeholder={t("import-columns-left-out")}
          onChange={(field) => {
            const next = field === "" ? null : field;
            // A unit of another kind of number would mean nothing here.
            const fits = row.unit !== null && unitsFor(fields, next, null).includes(row.unit);
            onSay(next, fits ? row.unit : null);
          }}
          options={fields.map((field) => ({ id: field.id, label: field.meaning }))}
        />
      </td>
      <td>
        {units.length > 0 && (
          <SelectField
            small
            hideLabel
            label={t("import-columns-unit-of", { header: row.header })}
            value={row.unit ?? ""}
            placeholder={t("import-columns-unit-missing")}
            onChange={(unit) => onSay(row.field, unit === "" ? null : unit)}
            options={units.map((unit) => ({ id: unit, label: unit }))}
            disabled={!needsUnit(fields, row.field)}
            error={row.changed && row.unit === null && needsUnit(fields, row.field) ? t("import-columns-unit-needed") : undefined}
          />
        )}
      </td>
    </tr>
  );
}
