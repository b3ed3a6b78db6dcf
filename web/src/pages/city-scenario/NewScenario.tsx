import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useNewCityScenario } from "../../api/actions";
import type { CityScenarioList, NewCityScenario } from "../../api/types";
import { goTo } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { ProblemNote } from "../../parts/ProblemNote";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { LittleForm } from "./LittleForm";
import { emptyLittle, type Little, littleStart } from "./little";
import styles from "./CityScenario.module.css";

type Kind = NewCityScenario["from"]["kind"];

type Props = { open: boolean; list: CityScenarioList; onClose: () => void };

/** A new scenario: from a ready one, a file, another scenario, or from little. */
export function NewScenario({ open, list, onClose }: Props) {
  const { t } = useWords();
  const router = useRouter();
  const make = useNewCityScenario();
  const [kind, setKind] = useState<Kind>(list.ready.length > 0 ? "ready" : "little");
  const [title, setTitle] = useState("");
  const [ready, setReady] = useState(list.ready[0]?.id ?? "");
  const [another, setAnother] = useState(list.documents[0]?.stamp.id ?? "");
  const [file, setFile] = useState({ name: "", text: "" });
  const [little, setLittle] = useState<Little>(emptyLittle);

  const start = kind === "little" ? littleStart(little, t("cs-little-assumed-note")) : undefined;
  const from = (): NewCityScenario["from"] | undefined => {
    if (kind === "ready") return ready ? { kind, id: ready } : undefined;
    if (kind === "another") return another ? { kind, id: another } : undefined;
    if (kind === "text") return file.text ? { kind, text: file.text } : undefined;
    return start && { kind, ...start };
  };
  const chosen = from();
  const submit = () =>
    chosen &&
    make.mutate({ title, note: "", from: chosen }, { onSuccess: ({ id }) => goTo(router, `/scenario/city/${id}`) });
  const kinds: { id: Kind; label: string; disabled: boolean }[] = [
    { id: "ready", label: t("cs-from-ready"), disabled: list.ready.length === 0 },
    { id: "text", label: t("cs-from-file"), disabled: false },
    { id: "another", label: t("cs-from-another"), disabled: list.documents.length === 0 },
    { id: "little", label: t("cs-from-little"), disabled: false },
  ];
  return (
    <Dialog
      title={t("cs-new")}
      open={open}
      onClose={onClose}
      wide
      actions={
        <Button kind="primary" busy={make.isPending} disabled={!title.trim() || !chosen} onPress={submit}>
          {t("cs-make")}
        </Button>
      }
    >
      <div className={styles.stack}>
        <TextField label={t("cs-name")} value={title} onChange={setTitle} input={{ maxLength: 200 }} />
        <SelectField label={t("cs-from")} value={kind} onChange={(id) => setKind(id as Kind)} options={kinds} />
        {kind === "ready" && (
          <SelectField
            label={t("cs-from-ready")}
            value={ready}
            onChange={setReady}
            options={list.ready.map(({ id, name }) => ({ id, label: name }))}
          />
        )}
        {kind === "another" && (
          <>
            <SelectField
              label={t("cs-from-another")}
              value={another}
              onChange={setAnother}
              options={list.documents.map(({ stamp }) => ({ id: stamp.id, label: stamp.title }))}
            />
            <p className={styles.note}>{t("cs-from-another-note")}</p>
          </>
        )}
        {kind === "text" && (
          <label className={styles.stack}>
            <span>{t("cs-from-file-choose")}</span>
            <input
              type="file"
              accept=".toml"
              onChange={(event) => {
                const picked = event.target.files?.[0];
                if (picked) void picked.text().then((text) => setFile({ name: picked.name, text }));
              }}
            />
          </label>
        )}
        {kind === "little" && <LittleForm little={little} onChange={setLittle} />}
        {make.error && <ProblemNote problem={make.error} />}
      </div>
    </Dialog>
  );
}
