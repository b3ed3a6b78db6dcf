import type { FacilityPage } from "../../api/types";
import { NumberField } from "../../parts/NumberField";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import type { AmendableFact, AmendDraft } from "./amend";
import styles from "./AmendDialog.module.css";
import { USES } from "./uses";

/** The kinds of floor area that may stand under an intensity, the preferred one first. */
const AREA_KINDS = ["gross-building", "gross", "gross-with-parking", "net", "conditioned"];

/** The oldest year of completion that is believed, as on import. */
const OLDEST_YEAR = 1000;

interface Props {
  fact: AmendableFact;
  /** Whether it is said why the fact is worth knowing. */
  worth?: boolean;
  page: FacilityPage;
  draft: AmendDraft;
  change: (part: Partial<AmendDraft>) => void;
  districts: readonly string[];
}

/** The field or fields for one fact. Empty means: as it is. */
export function AmendFact({ fact, worth = false, page, draft, change, districts }: Props) {
  const { t } = useWords();
  const description = worth ? t(`facility-amend-worth-${fact}`) : undefined;
  switch (fact) {
    case "floor-area":
      return (
        <div className={styles.pair}>
          <NumberField
            label={t("facility-amend-area")}
            description={description}
            unit="m²"
            min={1}
            value={draft.floorAreaM2 ?? null}
            onChange={(area) => change({ floorAreaM2: area ?? undefined })}
          />
          <SelectField
            label={t("facility-amend-area-kind")}
            value={draft.floorAreaKind ?? AREA_KINDS[0] ?? ""}
            onChange={(floorAreaKind) => change({ floorAreaKind })}
            options={AREA_KINDS.map((kind) => ({ id: kind, label: t(`area-${kind}`) }))}
          />
        </div>
      );
    case "use":
      return (
        <SelectField
          label={t("facility-amend-use")}
          description={description}
          value={draft.use ?? ""}
          onChange={(use) => change({ use: use || undefined })}
          placeholder={t("facility-amend-use-unchanged", { use: page.use_name })}
          options={USES.map((use) => ({ id: use, label: t(`use-${use}`) }))}
        />
      );
    case "year-built":
      return (
        <NumberField
          label={t("facility-amend-year-built")}
          description={description}
          min={OLDEST_YEAR}
          max={new Date().getFullYear()}
          decimals={0}
          grouped={false}
          value={draft.yearBuilt ?? null}
          onChange={(year) => change({ yearBuilt: year ?? undefined })}
        />
      );
    case "storeys":
      return (
        <NumberField
          label={t("facility-amend-storeys")}
          description={description}
          min={1}
          max={200}
          decimals={0}
          value={draft.storeys ?? null}
          onChange={(storeys) => change({ storeys: storeys ?? undefined })}
        />
      );
    case "place":
      return (
        <div className={styles.pair}>
          <NumberField
            label={t("facility-amend-latitude")}
            description={description}
            min={-90}
            max={90}
            step={0.001}
            decimals={6}
            value={draft.latitudeDeg ?? null}
            onChange={(latitude) => change({ latitudeDeg: latitude ?? undefined })}
          />
          <NumberField
            label={t("facility-amend-longitude")}
            min={-180}
            max={180}
            step={0.001}
            decimals={6}
            value={draft.longitudeDeg ?? null}
            onChange={(longitude) => change({ longitudeDeg: longitude ?? undefined })}
          />
        </div>
      );
    case "district":
      return districts.length > 0 ? (
        <SelectField
          label={t("facility-amend-district")}
          description={description}
          value={draft.district ?? ""}
          onChange={(district) => change({ district: district || undefined })}
          placeholder={page.district ?? t("facility-facts-unknown")}
          options={districts.map((district) => ({ id: district, label: district }))}
        />
      ) : (
        <TextField
          label={t("facility-amend-district")}
          description={description}
          value={draft.district ?? ""}
          onChange={(district) => change({ district })}
        />
      );
  }
}
