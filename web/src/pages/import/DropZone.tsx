import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "../../parts/Button";
import { useWords } from "../../words";
import styles from "./DropZone.module.css";
import { droppedFiles } from "./dropped-files";
import { MOST_BYTES, MOST_FILES } from "./inspect-file";

interface Props {
  onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped, or chosen by button: several at once, or whole folders. */
export function DropZone({ onFiles }: Props) {
  const { t, fmt } = useWords();
  const [over, setOver] = useState(false);
  const [empty, setEmpty] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const label = useId();

  const take = (files: readonly File[]) => {
    setEmpty(files.length === 0);
    if (files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(take);
  };
  return (
    <section
      aria-labelledby={label}
      className={styles.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as globalThis.Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <p id={label} className={styles.invitation}>
        {t(over ? "import-drop-now" : "import-drop")}
      </p>
      <div className={styles.buttons}>
        <Button kind="primary" icon="import" onPress={() => file.current?.click()}>
          {t("import-choose")}
        </Button>
        <Button onPress={() => folder.current?.click()}>{t("import-choose-folder")}</Button>
      </div>
      <p className={styles.limits}>{t("import-limits", { files: MOST_FILES, size: fmt.bytes(MOST_BYTES) })}</p>
      {empty && <p role="alert">{t("import-folder-empty")}</p>}
      <Chooser input={file} label={t("import-choose")} onFiles={take} />
      <Chooser input={folder} label={t("import-choose-folder")} onFiles={take} folder />
    </section>
  );
}

/** The browser's own chooser, which the buttons open. */
function Chooser({
  input,
  label,
  onFiles,
  folder = false,
}: {
  input: React.RefObject<HTMLInputElement | null>;
  label: string;
  onFiles: (files: readonly File[]) => void;
  folder?: boolean;
}) {
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-label={label}
      data-chooser={folder ? "folder" : "files"}
      {...(folder ? { webkitdirectory: "" } : { accept: ".csv,.tsv,.txt,.xlsx,.xls,.xlsm,.xml" })}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        // The same files may be chosen again after they were mended.
        event.target.value = "";
      }}
    />
  );
}
