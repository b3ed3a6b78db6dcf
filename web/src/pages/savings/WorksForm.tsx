import { type FormEvent, useState } from "react";
import type { SavingsPage } from "../../api/types";
import { Button } from "../../parts/Button";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { isDay, type SavingsAddress, type Works } from "./address";
import styles from "./WorksForm.module.css";

interface Props {
  page: SavingsPage;
  address: SavingsAddress;
  onChange: (change: SavingsAddress) => void;
}

/** Which carrier, when the works were, which model; days begin with those that the bills could answer. */
export function WorksForm({ page, address, onChange }: Props) {
  const { t, fmt } = useWords();
  const [typed, setTyped] = useState<Works>();
  const [tried, setTried] = useState(false);
  const suggested = { from: page.suggested_from ?? "", to: page.suggested_to ?? page.suggested_from ?? "" };
  const works = typed ?? address.works ?? suggested;
  const change = (part: Partial<Works>) => setTyped({ ...works, ...part });
  const reversed = isDay(works.from) && isDay(works.to) && works.to < works.from;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDay(works.from) || !isDay(works.to) || reversed) return;
    setTried(false);
    setTyped(undefined);
    onChange({ works });
  };
  const changed = works.from !== address.works?.from || works.to !== address.works.to;
  const covered =
    page.first_bill !== null &&
    page.last_bill !== null &&
    t("savings-bills-covered", { first: fmt.date(page.first_bill), last: fmt.date(page.last_bill) });
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <SelectField
        disabled={page.carriers.length < 2}
        label={t("savings-field-carrier")}
        onChange={(carrier) => onChange({ carrier })}
        options={page.carriers.map((id) => ({ id, label: t(`carrier-${id}`) }))}
        value={page.carrier ?? ""}
      />
      <TextField
        error={tried && !isDay(works.from) ? t("savings-from-missing") : undefined}
        label={t("savings-field-from")}
        onChange={(from) => change({ from })}
        type="date"
        value={works.from}
      />
      <TextField
        error={tried && !isDay(works.to) ? t("savings-to-missing") : reversed ? t("savings-works-reversed") : undefined}
        label={t("savings-field-to")}
        onChange={(to) => change({ to })}
        type="date"
        value={works.to}
      />
      <SelectField
        label={t("savings-field-model")}
        onChange={(model) => onChange({ model: model === page.models[0] ? undefined : model })}
        options={page.models.map((id) => ({ id, label: t(`savings-model-${id}`) }))}
        value={page.model}
      />
      <div className={styles.action}>
        <Button kind={changed ? "primary" : "quiet"} type="submit">
          {t("savings-compare")}
        </Button>
      </div>
      <p className={styles.covered}>{[covered, page.source_reason].filter(Boolean).join(" ")}</p>
    </form>
  );
}
