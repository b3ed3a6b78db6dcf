import { BASE } from "../../api/client";
import type { BlockChanges } from "../../api/types";
import { LinkButton } from "../../parts/LinkButton";
import { useWords } from "../../words";
import styles from "./Community.module.css";

/** The block with the sliders as they stand, as a file for a meeting and one for a desk. */
export function ReportLinks({ id, changes }: { id: string; changes: BlockChanges }) {
  const { t, language } = useWords();
  const asked = new URLSearchParams({
    ...Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, String(value)])),
    language,
  });
  return (
    <div className={styles.actions}>
      {(["pdf", "xlsx"] as const).map((format) => (
        <LinkButton
          key={format}
          icon="download"
          download
          small
          href={`${BASE}/community/blocks/${encodeURIComponent(id)}/report/${format}?${asked.toString()}`}
        >
          {t(`community-report-${format}`)}
        </LinkButton>
      ))}
    </div>
  );
}
