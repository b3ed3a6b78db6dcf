import type { FindingRow, StudyPage } from "../../api/types";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { FindingKinds } from "../findings/FindingKinds";
import styles from "./StudyPage.module.css";

/** What is noteworthy about data and model, and who changed the study when and why. */
export function StudyNotes({ page }: { page: StudyPage }) {
  const { t, fmt } = useWords();
  const rows = page.findings.map(({ code, severity, title, message, meter }): FindingRow => ({
    code,
    severity,
    title,
    message,
    facility_id: null,
    subject_id: meter,
    subject_kind: "facility",
    subject_name: page.facility_name,
    source: null,
  }));
  return (
    <div className={styles.pair}>
      <Section id="findings" title={t("savings-findings")}>
        {rows.length > 0 ? <FindingKinds findings={rows} /> : <p>{t("savings-findings-none")}</p>}
      </Section>
      <Section id="versions" title={t("study-versions")}>
        <ol className={styles.list} reversed>
          {page.versions.map(({ version, at, actor, actor_name, note }) => (
            <li key={version}>
              {t("study-version", { at: fmt.dateTime(at), actor: actor_name ?? actor })}
              {note && <span className={styles.hint}> {note}</span>}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
