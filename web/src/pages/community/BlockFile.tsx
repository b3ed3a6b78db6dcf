import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useWithdrawBlock, useWriteBlock } from "../../api/actions";
import type { BlockChanges, BlockOfCity, PlannedBlock } from "../../api/types";
import { goTo } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { download } from "../../parts/chart-export";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import styles from "./Community.module.css";

type Props = { page: BlockOfCity; changes: BlockChanges; plan: PlannedBlock | null };

/** The block's file with its facts and assumptions, its versions, and its effect as a piece of a scenario. */
export function BlockFile({ page, changes, plan }: Props) {
  const { t, fmt } = useWords();
  const { block, history } = page;
  const piece = plan?.scenario_toml ?? null;
  return (
    <>
      <Section title={t("community-file")}>
        {page.may_write ? <FileForm key={`${block.id} ${block.version}`} page={page} changes={changes} /> : <FileText text={page.text} />}
        {history.length > 0 && (
          <ol className={styles.list}>
            {history.map(({ version, at, note }) => (
              <li key={version}>{[fmt.dateTime(at), note].filter(Boolean).join(" · ")}</li>
            ))}
          </ol>
        )}
      </Section>
      {piece !== null && (
        <Section
          title={t("community-piece")}
          aside={
            <Button icon="download" small onPress={() => download(piece, `${block.id}-scenario.toml`, "text/plain;charset=utf-8")}>
              {t("community-piece-save")}
            </Button>
          }
        >
          <p className={styles.note}>{t("community-piece-explained")}</p>
          <FileText text={piece} />
        </Section>
      )}
    </>
  );
}

function FileText({ text }: { text: string }) {
  return (
    // A region that scrolls must be reachable by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.toml} lang="en" tabIndex={0}>
      {text}
    </pre>
  );
}

/** Writing: a new version of an own block, or an own block from a ready one. The sliders are kept with it. */
function FileForm({ page, changes }: { page: BlockOfCity; changes: BlockChanges }) {
  const { t } = useWords();
  const router = useRouter();
  const { block } = page;
  const own = block.pack === null;
  const [title, setTitle] = useState(own ? block.title : t("community-copy-title", { title: block.title }));
  const [note, setNote] = useState("");
  const [text, setText] = useState(page.text);
  const write = useWriteBlock();
  const withdraw = useWithdrawBlock();
  const save = async (asNew: boolean) => {
    const of = asNew || block.version === null ? {} : { id: block.id, replaces: block.version };
    const written = await write.mutateAsync({ ...of, title: title.trim(), note: note.trim(), text, changes });
    goTo(router, `/community/${encodeURIComponent(written.block.id)}`);
  };
  const start = (asNew: boolean) => void save(asNew).catch(() => {});
  const problem = write.error ?? withdraw.error;
  return (
    <div className={`${styles.form} ${styles.file}`}>
      <p className={styles.note}>{own ? t("community-file-own") : t("community-file-ready")}</p>
      <TextField label={t("community-file-text")} value={text} onChange={setText} multiline input={{ spellCheck: false, lang: "en" }} />
      <div className={styles.fields}>
        <TextField label={t("community-new-name")} value={title} onChange={setTitle} input={{ maxLength: 200 }} />
        <TextField label={t("community-file-note")} value={note} onChange={setNote} input={{ maxLength: 2000 }} optional />
      </div>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.actions}>
        {own && (
          <Button kind="primary" busy={write.isPending} disabled={title.trim() === ""} onPress={() => start(false)}>
            {t("community-file-save")}
          </Button>
        )}
        <Button kind={own ? "quiet" : "primary"} icon="copy" busy={write.isPending} disabled={title.trim() === ""} onPress={() => start(true)}>
          {t("community-file-save-new")}
        </Button>
        {own && block.version !== null && (
          <Button
            kind="plain"
            busy={withdraw.isPending}
            onPress={() =>
              withdraw.mutate({ id: block.id, version: block.version ?? 0 }, { onSuccess: () => goTo(router, "/community") })
            }
          >
            {t("community-file-withdraw")}
          </Button>
        )}
      </div>
    </div>
  );
}
