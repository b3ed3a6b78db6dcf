import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import styles from "./People.module.css";
import type { MadeLink } from "./PeopleSection";

/** A link to hand over. LCS sends no mail; the link is shown once, since only its fingerprint is kept. */
export function InvitationLink({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  const { t } = useWords();
  const toast = useToast();
  const link = new URL(made.link, window.location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast({ text: t("people-link-copied") });
  };
  return (
    <div className={styles.link}>
      <p>{t("people-link-lead", { name: made.name })}</p>
      <div className={styles.linkRow}>
        <TextField hideLabel input={{ readOnly: true, spellCheck: false }} label={t("people-link")} onChange={() => {}} value={link} />
        {/* The clipboard is only there on addresses that browsers trust: https, or the machine itself. */}
        {navigator.clipboard && (
          <Button icon="copy" kind="primary" onPress={() => void copy()}>
            {t("people-link-copy")}
          </Button>
        )}
        <Button onPress={onClose}>{t("part-close")}</Button>
      </div>
    </div>
  );
}
