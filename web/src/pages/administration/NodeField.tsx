import { useId } from "react";
import { useCity, usePortfolio } from "../../api/queries";
import type { Node } from "../../api/types";
import { classes } from "../../parts/classes";
import { SelectField } from "../../parts/SelectField";
import { useWords } from "../../words";
import { FacilityField } from "./FacilityField";
import styles from "./NodeField.module.css";

type NodeFieldProps = { node: Node; onChange: (node: Node) => void; cityOnly: boolean; showMissing: boolean };

/** A part of the city: all of it, a district, one facility. */
export function NodeField({ node, onChange, cityOnly, showMissing }: NodeFieldProps) {
  const { t } = useWords();
  const id = useId();
  const { data: city } = useCity();
  const { data: portfolio } = usePortfolio(city?.year);
  const missing = showMissing && node.kind !== "city" && !node.id ? t("people-node-missing") : undefined;
  const kinds = (["city", "district", "facility"] as const).map((kind) => ({
    id: kind,
    label: t(`people-node-${kind}`),
    disabled: cityOnly && kind !== "city",
  }));
  return (
    <div className={classes(styles.fields, node.kind !== "city" && styles.both)} id={id}>
      <SelectField
        label={t("people-node")}
        onChange={(kind) => onChange({ kind: kind as Node["kind"], id: null })}
        options={kinds}
        value={node.kind}
      />
      {node.kind === "district" && (
        <SelectField
          error={missing}
          hideLabel
          label={t("people-node-district")}
          onChange={(name) => onChange({ kind: "district", id: name || null })}
          options={(city?.districts ?? []).map(({ name }) => ({ id: name, label: name }))}
          placeholder={t("people-node-choose")}
          value={node.id ?? ""}
        />
      )}
      {node.kind === "facility" && (
        <FacilityField error={missing} facilities={portfolio?.rows ?? []} id={node.id} onChange={(facility) => onChange({ kind: "facility", id: facility })} />
      )}
    </div>
  );
}
