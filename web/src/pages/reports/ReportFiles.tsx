import { BASE } from "../../api/client";
import type { Reports } from "../../api/types";
import { LinkButton } from "../../parts/LinkButton";
import { useWords } from "../../words";
import { byLanguage } from "./report-files";
import styles from "./ReportFiles.module.css";

/** The files of one run to take along: a row for each language, its own name first. */
export function ReportFiles({ run }: { run: Reports["runs"][number] }) {
  const { t, fmt, language } = useWords();
  return (
    <ul className={styles.languages}>
      {byLanguage(run.files, language).map((group) => (
        <li key={group.language} className={styles.language}>
          <span lang={group.language}>{group.name}</span>
          <span className={styles.files}>
            {group.files.map((file) => {
              const format = t(file.format === "pdf" ? "reports-pdf" : "reports-xlsx");
              const size = fmt.bytes(file.bytes);
              return (
                <LinkButton
                  key={file.name}
                  small
                  icon="download"
                  download={file.name}
                  href={`${BASE}/reports/${String(run.run)}/${encodeURIComponent(file.name)}`}
                  aria-label={t("reports-download", { format, language: group.name, size })}
                >
                  {file.format.toUpperCase()} <span className={styles.size}>{size}</span>
                </LinkButton>
              );
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
