import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useDraftBlock, useWriteBlock } from "../../api/actions";
import { goTo } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { NumberField } from "../../parts/NumberField";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import styles from "./Community.module.css";

/** A block from little: homes, roof and place; all else is taken over from the pack's ready block, and marked. */
export function NewBlock() {
  const { t } = useWords();
  const router = useRouter();
  const [name, setName] = useState("");
  const [homes, setHomes] = useState<number | null>(100);
  const [roof, setRoof] = useState<number | null>(1000);
  const [latitude, setLatitude] = useState<number | null>(null);
  const [longitude, setLongitude] = useState<number | null>(null);
  const draft = useDraftBlock();
  const write = useWriteBlock();
  const problem = draft.error ?? write.error;
  const complete = name.trim() !== "" && homes !== null && roof !== null;
  const make = async () => {
    if (homes === null || roof === null) return;
    const place = latitude !== null && longitude !== null ? { latitude, longitude } : {};
    const { text, like } = await draft.mutateAsync({ name: name.trim(), homes, roof_area_m2: roof, ...place });
    const page = await write.mutateAsync({ title: name.trim(), note: t("community-new-note", { like }), text });
    goTo(router, `/community/${encodeURIComponent(page.block.id)}`);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // What went wrong is told below.
        if (complete) void make().catch(() => {});
      }}
    >
      <p className={styles.note}>{t("community-new-explained")}</p>
      <div className={styles.fields}>
        <TextField label={t("community-new-name")} value={name} onChange={setName} input={{ maxLength: 200, required: true }} />
        <NumberField label={t("community-new-homes")} value={homes} onChange={setHomes} min={1} max={5000} decimals={0} step={10} />
        <NumberField label={t("community-new-roof")} unit="m²" value={roof} onChange={setRoof} min={0} max={1_000_000} decimals={0} step={100} />
        <NumberField label={t("community-new-latitude")} unit="°" value={latitude} onChange={setLatitude} min={-90} max={90} decimals={4} optional />
        <NumberField label={t("community-new-longitude")} unit="°" value={longitude} onChange={setLongitude} min={-180} max={180} decimals={4} optional />
      </div>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <Button kind="primary" icon="plus" type="submit" busy={draft.isPending || write.isPending} disabled={!complete}>
          {t("community-new-make")}
        </Button>
      </div>
    </form>
  );
}
