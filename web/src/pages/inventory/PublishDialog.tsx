import { useRef, useState } from "react";
import { usePublishInventory, useUpload } from "../../api/actions";
import type { SavedInventory } from "../../api/types";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import { FindingList } from "./InventoryFindings";
import styles from "./PublishDialog.module.css";
import { signed } from "./inventory-answer";

type Props = { onClose: () => void; onPublished: (id: string) => void };

/** A file is looked at first; what it says and changes is shown before it is published. */
export function PublishDialog({ onClose, onPublished }: Props) {
  const { t } = useWords();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload();
  const trial = usePublishInventory();
  const publish = usePublishInventory();
  const [held, setHeld] = useState("");
  const [note, setNote] = useState("");
  const read = trial.data;
  const busy = upload.isPending || trial.isPending;
  const problem = upload.error ?? trial.error ?? publish.error;
  const look = (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    for (const attempt of [upload, trial, publish]) attempt.reset();
    upload.mutate(
      { files: [file] },
      {
        onSuccess: ({ id }) => {
          setHeld(id);
          trial.mutate({ upload: id, note: "", dry_run: true });
        },
      },
    );
  };
  const reasoned = !read || read.before === null || note.trim() !== "";
  const publishNow = () =>
    publish.mutate(
      { upload: held, note, replaces: read?.before ?? null, dry_run: false },
      {
        onSuccess: ({ id }) => {
          toast({ text: t("inventory-published-done") });
          onPublished(id);
        },
      },
    );
  return (
    <Dialog
      actions={
        <Button busy={publish.isPending} disabled={!read || busy || !reasoned} kind="primary" onPress={publishNow}>
          {t("inventory-publish-do")}
        </Button>
      }
      onClose={onClose}
      open
      title={t("inventory-publish-title")}
      wide
    >
      <div className={styles.body}>
        <div className={styles.choose}>
          <Button busy={busy} icon="import" onPress={() => input.current?.click()}>
            {t("inventory-publish-file")}
          </Button>
          <span className={styles.quiet}>{t("inventory-publish-formats")}</span>
          <input
            accept=".xlsx,.xls,.csv,.json"
            aria-label={t("inventory-publish-file")}
            className="visually-hidden"
            onChange={(event) => {
              look(event.target.files);
              event.target.value = "";
            }}
            ref={input}
            tabIndex={-1}
            type="file"
          />
        </div>
        {problem && <ProblemNote problem={problem} />}
        {read && <Trial read={read} />}
        {read && (
          <TextField
            input={{ maxLength: 2000 }}
            label={t(read.before === null ? "inventory-publish-note" : "inventory-publish-reason")}
            multiline
            onChange={setNote}
            value={note}
          />
        )}
      </div>
    </Dialog>
  );
}

function Trial({ read }: { read: SavedInventory }) {
  const { t, fmt } = useWords();
  const total = read.change?.totals.find((change) => change.total === read.change?.level);
  return (
    <div className={styles.trial}>
      <p>{t("inventory-publish-read", { title: read.title, amounts: read.amounts, total: fmt.emissions(read.lines_t) })}</p>
      <p>{t(read.before === null ? "inventory-publish-first" : "inventory-publish-replaces", { year: read.id })}</p>
      {read.change && (
        <p>
          {t("inventory-publish-lines", { count: read.change.lines.length })} {total && signed(total.change_t, fmt)}
        </p>
      )}
      <p>{t("inventory-publish-findings", { count: read.findings.length })}</p>
      {read.findings.length > 0 && <FindingList findings={read.findings} />}
    </div>
  );
}
